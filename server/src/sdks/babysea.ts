import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { plainPrompts } from './wire/plain-texts';
import { evidence, media, request } from './wire/requests';
import { argumentOfStep } from './wire/site-arguments';
import { fieldAmong, given, unknownValue } from './wire/values';

/** A picture, or a clip where the parameters have a duration. */
function readGenerate(site: SiteView): CallRequest {
  const parameters = site.argumentAt(1, 'params') ?? unknownValue('params');
  const seconds = entry(parameters, ['generation_duration']);
  const kind = seconds || site.method === 'generateVideo' ? 'video' : 'image';
  return {
    ...request({
      model: given(site.argumentAt(0, 'model')) ?? unknownValue('model'),
      provider: evidence({
        sdk: 'babysea',
        fixed: true,
        baseUrl: argumentOfStep(site.steps[0] ?? null, ['baseUrl', 'baseURL']),
      }),
      prompts: plainPrompts(entry(parameters, ['generation_prompt'])),
      media: media(kind, {
        count: entry(parameters, ['generation_output_number']),
        size: entry(parameters, ['generation_ratio']),
        seconds,
        resolution: entry(parameters, ['generation_resolution']),
        audio: entry(parameters, ['generation_generate_audio', 'generation_audio']),
      }),
    }),
    api: kind,
  };
}

/** A parameter that is surely or knowably given; what only may hide in a spread is not taken to be. */
function entry(parameters: Value, keys: readonly string[]): Value | null {
  return parameters.kind === 'object'
    ? (keys.flatMap((key) => given(parameters.entries.get(key) ?? null) ?? [])[0] ?? null)
    : parameters.kind === 'unknown'
      ? null
      : fieldAmong(parameters, keys);
}

/** BabySea's SDK. Estimates, the library, billing and polling send nothing that is charged. */
export const babysea: SdkShape = {
  id: 'babysea',
  modules: ['babysea', 'babysea-sdk'],
  calls: [
    {
      path: 'BabySea|BabySeaClient|default().generate|generateAndWait|generateVideo|generateImage',
      api: 'image',
      read: readGenerate,
    },
  ],
};
