import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { clientEvidence, modelArgument } from './wire/openai-client';
import { plainPrompts } from './wire/plain-texts';
import { media, request } from './wire/requests';
import { optionalAmong } from './wire/site-arguments';

const provider = clientEvidence('runway', 'RUNWAYML_BASE_URL');

function readMedia(kind: 'image' | 'video' | 'speech'): (site: SiteView) => CallRequest {
  return (site) =>
    request({
      model: modelArgument(site),
      provider: provider(site),
      prompts: plainPrompts(optionalAmong(site, ['prompt_text', 'promptText'])),
      media: media(kind, {
        seconds: optionalAmong(site, ['duration']),
        size: optionalAmong(site, ['ratio']),
        audio: optionalAmong(site, ['audio']),
      }),
    });
}

const client = 'default?.RunwayML|AsyncRunwayML|default()';

/** Runway: tasks that make clips, pictures and voices. */
export const runway: SdkShape = {
  id: 'runway',
  modules: ['runwayml', '@runwayml/sdk'],
  calls: [
    {
      path: `${client}.image_to_video|text_to_video|video_to_video|character_performance|imageToVideo|textToVideo|videoToVideo|characterPerformance|video_upscale|videoUpscale.create`,
      api: 'video',
      read: readMedia('video'),
    },
    { path: `${client}.text_to_image|textToImage.create`, api: 'image', read: readMedia('image') },
    {
      path: `${client}.text_to_speech|textToSpeech|speech_to_speech|speechToSpeech.create`,
      api: 'speech',
      read: readMedia('speech'),
    },
  ],
};
