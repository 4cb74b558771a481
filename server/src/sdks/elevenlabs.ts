import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { plainPrompts } from './wire/plain-texts';
import { evidence, media, request } from './wire/requests';
import { optionalAmong } from './wire/site-arguments';
import { unknownValue } from './wire/values';

const provider = evidence({ sdk: 'elevenlabs' });

/** In JavaScript the voice comes first and the options second. */
function argument(site: SiteView, names: readonly string[]) {
  return optionalAmong(site, names) ?? optionalAmong(site, names, 1);
}

function readSpeech(site: SiteView): CallRequest {
  return request({
    model: argument(site, ['model_id', 'modelId', 'model']) ?? unknownValue('model_id'),
    provider,
    prompts: plainPrompts(argument(site, ['text'])),
    media: media('speech'),
  });
}

function readTranscription(site: SiteView): CallRequest {
  return request({
    model: argument(site, ['model_id', 'modelId']) ?? unknownValue('model_id'),
    provider,
    media: media('transcription'),
  });
}

const client = 'ElevenLabs|AsyncElevenLabs|ElevenLabsClient()';

export const elevenLabs: SdkShape = {
  id: 'elevenlabs',
  modules: ['elevenlabs', 'elevenlabs/*', '@elevenlabs/elevenlabs-js'],
  calls: [
    {
      path: [
        `${client}.text_to_speech|textToSpeech.convert|stream|convert_as_stream|convertAsStream|convert_with_timestamps|convertWithTimestamps|stream_with_timestamps|streamWithTimestamps|convert_realtime`,
        `${client}.text_to_dialogue|textToDialogue.convert|stream`,
        `${client}.generate`,
        'generate',
      ],
      api: 'speech',
      read: readSpeech,
    },
    { path: `${client}.speech_to_text|speechToText.convert`, api: 'transcription', read: readTranscription },
  ],
};
