import type { ProviderEvidence } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { readChat, readEmbeddings } from './wire/openai-chat';
import { clientEvidence, type RequestReader } from './wire/openai-client';
import { evidence } from './wire/requests';
import { given } from './wire/values';

const provider = clientEvidence('mistral', null);

function call(path: string, api: CallShape['api'], read: RequestReader): CallShape {
  return { path, api, read: (site) => read(site, provider(site)) };
}

/** The client before version 1: `new MistralClient(apiKey, endpoint)` in JavaScript, `endpoint=` in Python. */
function legacyProvider(site: SiteView): ProviderEvidence {
  const client = site.steps[0] ?? null;
  const endpoint = client?.args?.named('endpoint') ?? client?.args?.positional(1) ?? null;
  return evidence({ sdk: 'mistral', baseUrl: given(endpoint) });
}

function legacyCall(path: string, api: CallShape['api'], read: RequestReader): CallShape {
  return { path, api, read: (site) => read(site, legacyProvider(site)) };
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
    legacyCall(`${client}.chat|chat_stream|chatStream`, 'chat', readChat),
    call(`${client}.embeddings.create|create_async`, 'embeddings', readEmbeddings),
    legacyCall(`${client}.embeddings`, 'embeddings', readEmbeddings),
  ],
};
