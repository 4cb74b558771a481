import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import { readChat, readEmbeddings } from './wire/openai-chat';
import { clientEvidence, type RequestReader } from './wire/openai-client';

const provider = clientEvidence('mistral', null);

function call(path: string, api: CallShape['api'], read: RequestReader): CallShape {
  return { path, api, read: (site) => read(site, provider(site)) };
}

const client = 'default?.client?.Mistral|MistralClient|MistralAsyncClient|default()';

export const mistral: SdkShape = {
  id: 'mistral',
  modules: ['mistralai', 'mistralai/*', '@mistralai/mistralai', '@mistralai/mistralai/*'],
  calls: [
    call(
      `${client}.beta?.chat.complete|complete_async|stream|stream_async|parse|parse_async|parse_stream`,
      'chat',
      readChat,
    ),
    call(`${client}.chat|chat_stream|chatStream`, 'chat', readChat),
    call(`${client}.embeddings.create|create_async`, 'embeddings', readEmbeddings),
    call(`${client}.embeddings`, 'embeddings', readEmbeddings),
  ],
};
