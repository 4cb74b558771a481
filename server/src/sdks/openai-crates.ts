import type { SdkShape } from '../core/recognize/sdk-shape';
import { readChat, readCompletion, readEmbeddings } from './wire/openai-chat';
import { readImage, readTranscription } from './wire/openai-media';
import { rustOpenaiCalls } from './wire/openai-rust-calls';

/** Further crates that send OpenAI's bodies by one method for each endpoint. */
export const openaiCrates: SdkShape = {
  id: 'openai-crates',
  modules: ['openai_chatgpt_api/*', 'rust_chatgpt/*', 'chat_gpt_rs/*', 'chat_gpt_lib_rs/*'],
  languages: ['rust'],
  calls: [
    ...rustOpenaiCalls(
      [
        { path: 'chat|chat_completions', api: 'chat', read: readChat, takes: ['model', 'messages'] },
        {
          path: 'completions_create',
          api: 'completion',
          read: readCompletion,
          takes: ['model', 'prompt'],
        },
        {
          path: 'embeddings_generations',
          api: 'embeddings',
          read: readEmbeddings,
          takes: ['model', 'input'],
        },
        { path: 'images_generations', api: 'image', read: readImage, takes: ['prompt'] },
      ],
      'openai',
    ),
    // The client comes first: `create_chat_completion(&client, &request)`.
    ...rustOpenaiCalls(
      [
        {
          path: 'create_chat_completion|create_chat_completion_stream',
          api: 'chat',
          read: readChat,
          takes: ['model', 'messages'],
          at: 1,
        },
        {
          path: 'create_completion',
          api: 'completion',
          read: readCompletion,
          takes: ['model', 'prompt'],
          at: 1,
        },
        {
          path: 'create_embeddings',
          api: 'embeddings',
          read: readEmbeddings,
          takes: ['model', 'input'],
          at: 1,
        },
      ],
      'openai',
    ),
  ],
};

/** groq-api-rust, whose requests are OpenAI's. */
export const groqRust: SdkShape = {
  id: 'groq-rust',
  modules: ['groq_api_rust/*'],
  languages: ['rust'],
  calls: rustOpenaiCalls(
    [
      { path: 'chat_completion', api: 'chat', read: readChat, takes: ['model', 'messages'] },
      { path: 'speech_to_text', api: 'transcription', read: readTranscription, takes: ['file'] },
    ],
    'groq',
  ),
};
