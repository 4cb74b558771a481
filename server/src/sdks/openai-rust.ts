import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { readChat, readCompletion, readEmbeddings } from './wire/openai-chat';
import { readImage, readSpeech, readTranscription, readVideo } from './wire/openai-media';
import { readResponses } from './wire/openai-responses';
import { rustOpenaiCalls } from './wire/openai-rust-calls';
import { evidence, request } from './wire/requests';
import { unknownValue } from './wire/values';

/** `RealtimeClient::new(key, model)`: what a session costs depends on what is said in it. */
function readRealtime(site: SiteView): CallRequest {
  return request({
    model: site.step('new')?.args?.positional(1) ?? unknownValue('model of the session'),
    provider: evidence({ sdk: 'openai' }),
    unmetered: 'metered-by-session',
  });
}

/** openai-api-rs: one method for each endpoint. */
export const openaiApiRs: SdkShape = {
  id: 'openai-api-rs',
  modules: ['openai_api_rs/*', 'openai_api/*', 'openai_rust/*', 'openai_rst/*', 'openai_api_rust/*'],
  languages: ['rust'],
  calls: [
    ...rustOpenaiCalls(
      [
        {
          path: 'chat_completion|chat_completion_stream|create_chat|create_chat_stream|chat_completion_create|send_chat_completion|stream_chat_completion',
          api: 'chat',
          read: readChat,
          takes: ['model', 'messages'],
        },
        { path: 'create_response|create_response_stream', api: 'responses', read: readResponses, takes: [] },
        {
          path: 'completion|completion_create',
          api: 'completion',
          read: readCompletion,
          takes: ['model', 'prompt'],
        },
        {
          path: 'embedding|create_embeddings|embeddings_create',
          api: 'embeddings',
          read: readEmbeddings,
          takes: ['model', 'input'],
        },
        {
          path: 'image_generation|image_create|create_image',
          api: 'image',
          read: readImage,
          takes: ['prompt'],
        },
        { path: 'image_edit|image_variation', api: 'image', read: readImage, takes: ['image', 'prompt'] },
        { path: 'audio_speech', api: 'speech', read: readSpeech, takes: ['model', 'input', 'voice'] },
        {
          path: 'audio_transcription|audio_transcription_raw|audio_translation',
          api: 'transcription',
          read: readTranscription,
          takes: ['file', 'model'],
        },
      ],
      'openai',
    ),
    { path: '**.RealtimeClient.**.connect', api: 'realtime', read: readRealtime },
  ],
};

/** openai_dive and openai4rs: endpoints below a client, as in OpenAI's own packages. */
export const openaiDive: SdkShape = {
  id: 'openai_dive',
  modules: ['openai_dive/*', 'openai4rs/*'],
  languages: ['rust'],
  calls: rustOpenaiCalls(
    [
      {
        path: 'chat().create|create_stream|create_wrapped',
        api: 'chat',
        read: readChat,
        takes: ['model', 'messages'],
      },
      {
        path: 'responses().create|create_stream',
        api: 'responses',
        read: readResponses,
        takes: ['model', 'input'],
      },
      {
        path: 'completions().create|create_stream',
        api: 'completion',
        read: readCompletion,
        takes: ['model', 'prompt'],
      },
      {
        path: 'embeddings().create|create_wrapped',
        api: 'embeddings',
        read: readEmbeddings,
        takes: ['model', 'input'],
      },
      { path: 'images().create|edit|variation|generate', api: 'image', read: readImage, takes: [] },
      { path: 'audio().create_speech|create_speech_stream', api: 'speech', read: readSpeech, takes: [] },
      {
        path: 'audio().create_transcription|create_translation',
        api: 'transcription',
        read: readTranscription,
        takes: [],
      },
      { path: 'videos().create', api: 'video', read: readVideo, takes: [] },
    ],
    'openai',
  ),
};
