import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { plainPrompts } from './wire/plain-texts';
import { evidence, media, request } from './wire/requests';
import { optional, optionalAmong } from './wire/site-arguments';
import { unknownValue } from './wire/values';

function readSpeech(site: SiteView): CallRequest {
  return request({
    model:
      optionalAmong(site, ['voice_engine']) ??
      optional(site, 'voiceEngine', 1) ??
      unknownValue('voice_engine'),
    provider: evidence({ sdk: 'playht', fixed: true }),
    prompts: plainPrompts(site.argumentAt(0, 'text')),
    media: media('speech'),
  });
}

/** PlayHT's voices. */
export const playHt: SdkShape = {
  id: 'playht',
  modules: ['pyht', 'pyht/*', 'playht'],
  calls: [
    { path: 'client?.Client|AsyncClient().tts|stream_tts_input', api: 'speech', read: readSpeech },
    { path: ['generate|stream', 'default.generate|stream'], api: 'speech', read: readSpeech },
  ],
};
