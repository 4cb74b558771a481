import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { clientEvidence, modelArgument } from './wire/openai-client';
import { plainPrompts } from './wire/plain-texts';
import { media, request } from './wire/requests';
import { optional, optionalAmong } from './wire/site-arguments';

const provider = clientEvidence('luma', 'LUMAAI_BASE_URL');

function readMedia(kind: 'image' | 'video'): (site: SiteView) => CallRequest {
  return (site) =>
    request({
      model: modelArgument(site),
      provider: provider(site),
      prompts: plainPrompts(optional(site, 'prompt')),
      media: media(kind, {
        seconds: optional(site, 'duration'),
        size: optionalAmong(site, ['aspect_ratio', 'aspectRatio']),
        resolution: optional(site, 'resolution'),
      }),
    });
}

const client = 'default?.LumaAI|AsyncLumaAI|default().generations';

/** Luma's Dream Machine. */
export const luma: SdkShape = {
  id: 'luma',
  modules: ['lumaai'],
  calls: [
    { path: `${client}.video?.create|upscale|audio`, api: 'video', read: readMedia('video') },
    { path: `${client}.image.create|reframe`, api: 'image', read: readMedia('image') },
  ],
};
