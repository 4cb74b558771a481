import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { plainPrompts } from './wire/plain-texts';
import { evidence, media, request } from './wire/requests';
import { argumentOfStep, optional } from './wire/site-arguments';
import { unknownValue } from './wire/values';

/** The engine stands in the client. */
function readGenerate(site: SiteView): CallRequest {
  return request({
    model: argumentOfStep(site.steps.at(-1) ?? null, ['engine']) ?? unknownValue('engine'),
    provider: evidence({ sdk: 'stability', fixed: true }),
    prompts: plainPrompts(site.argumentAt(0, 'prompt')),
    media: media('image', { count: optional(site, 'samples') }),
  });
}

/** Stability AI's SDK for its earlier API. */
export const stability: SdkShape = {
  id: 'stability',
  modules: ['stability_sdk', 'stability_sdk/*'],
  languages: ['python'],
  calls: [{ path: 'client?.StabilityInference().generate|upscale', api: 'image', read: readGenerate }],
};
