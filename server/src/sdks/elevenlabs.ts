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

/** Sounds, music and voices that are made of others: they are paid for by what comes out. */
function readSound(site: SiteView): CallRequest {
  return {
    ...readTranscription(site),
    prompts: plainPrompts(argument(site, ['text', 'prompt'])),
  };
}

/** The package `elevenlabs-node`, made by others. */
function readNode(site: SiteView): CallRequest {
  return { ...readSpeech(site), prompts: plainPrompts(argument(site, ['textInput'])) };
}

const client = 'ElevenLabs|AsyncElevenLabs|ElevenLabsClient()';

export const elevenLabs: SdkShape = {
  id: 'elevenlabs',
  modules: ['elevenlabs', 'elevenlabs/*', '@elevenlabs/elevenlabs-js', 'elevenlabs-node'],
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
    {
      path: [
        `${client}.text_to_sound_effects|textToSoundEffects.convert`,
        `${client}.music.compose|stream|compose_detailed|composeDetailed`,
        `${client}.speech_to_speech|speechToSpeech.convert|stream`,
        `${client}.audio_isolation|audioIsolation.convert|stream`,
      ],
      api: 'speech',
      read: readSound,
    },
    { path: 'default().textToSpeech|textToSpeechStream', api: 'speech', read: readNode },
  ],
};
