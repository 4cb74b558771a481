import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { falRun } from './wire/fal-runs';
import { field } from './wire/values';

/** `subscribe("fal-ai/flux/dev", ...)`: what is sent is `arguments` in Python, `input` of the options in JavaScript. */
function readRun(site: SiteView): CallRequest {
  const second = site.args.positional(1);
  const input = site.args.named('arguments') ?? field(second, 'input') ?? second;
  return falRun(site.argumentAt(0, 'application'), input);
}

const runs = 'subscribe|run|stream|submit|subscribe_async|run_async|stream_async|submit_async';

export const fal: SdkShape = {
  id: 'fal',
  modules: ['fal_client', '@fal-ai/client', '@fal-ai/serverless-client'],
  calls: [
    {
      path: ['', 'fal.', 'SyncClient().', 'AsyncClient().', 'createFalClient().', 'default.'].flatMap(
        (before) => [`${before}${runs}`, `${before}queue.submit`],
      ),
      api: 'prediction',
      read: readRun,
    },
  ],
};
