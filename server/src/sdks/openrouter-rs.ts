import type { SdkShape } from '../core/recognize/sdk-shape';
import { readMessages } from './wire/anthropic-messages';
import { readChat, readCompletion, readEmbeddings } from './wire/openai-chat';
import { readResponses } from './wire/openai-responses';
import { rustOpenaiCalls } from './wire/openai-rust-calls';

/** openrouter-rs: a client with a part for each kind of request; earlier versions have methods for them. */
export const openrouterRs: SdkShape = {
  id: 'openrouter-rs',
  modules: ['openrouter_rs/*', 'openrouter_api/*'],
  languages: ['rust'],
  calls: rustOpenaiCalls(
    [
      {
        path: 'chat().create|stream|stream_tool_aware|stream_unified|chat_completion|chat_completion_stream',
        api: 'chat',
        read: readChat,
        takes: ['model', 'messages'],
      },
      {
        path: 'send_chat_completion|stream_chat_completion|stream_chat_completion_tool_aware|chat_completion|chat_completion_stream',
        api: 'chat',
        read: readChat,
        takes: ['model', 'messages'],
      },
      {
        path: 'responses().create|stream|stream_unified',
        api: 'responses',
        read: readResponses,
        takes: ['model', 'input'],
      },
      { path: 'create_response|stream_response', api: 'responses', read: readResponses, takes: [] },
      { path: 'messages().create|stream|stream_unified', api: 'messages', read: readMessages, takes: [] },
      {
        path: 'completions().create|text_completion',
        api: 'completion',
        read: readCompletion,
        takes: ['model', 'prompt'],
      },
      {
        path: 'send_completion_request',
        api: 'completion',
        read: readCompletion,
        takes: ['model', 'prompt'],
      },
      {
        path: 'embeddings().create|create_embedding',
        api: 'embeddings',
        read: readEmbeddings,
        takes: ['model', 'input'],
      },
      { path: 'create_embedding', api: 'embeddings', read: readEmbeddings, takes: ['model', 'input'] },
    ],
    'openrouter',
  ),
};
