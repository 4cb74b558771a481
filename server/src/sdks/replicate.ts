import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { predictionRequest } from './wire/predictions';
import { field, given, unknownValue } from './wire/values';

/** `run("owner/model:version", input={...})`. */
function readRun(site: SiteView): CallRequest {
  const input = site.args.named('input') ?? field(site.args.positional(1), 'input');
  return predictionRequest('replicate', site.argumentAt(0, 'ref'), input);
}

/** `predictions.create(model=..., input={...})`; the version alone does not name the model. */
function readCreate(site: SiteView): CallRequest {
  const model = given(site.argument('model')) ?? given(site.argument('version'));
  return predictionRequest('replicate', model ?? unknownValue('model'), site.argument('input'));
}

const client = 'Client|default()';

export const replicate: SdkShape = {
  id: 'replicate',
  modules: ['replicate'],
  calls: [
    {
      path: ['run|async_run|stream|async_stream', `${client}.run|async_run|stream|async_stream`],
      api: 'prediction',
      read: readRun,
    },
    {
      path: [
        'predictions.create|async_create',
        `${client}.predictions.create|async_create`,
        'models.predictions.create|async_create',
        `${client}.models.predictions.create|async_create`,
        'deployments.get().predictions.create|async_create',
        `${client}.deployments.get().predictions.create|async_create`,
        'deployments.predictions.create|async_create',
        `${client}.deployments.predictions.create|async_create`,
      ],
      api: 'prediction',
      read: readCreate,
    },
  ],
};
