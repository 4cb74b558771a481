import type { ProviderEvidence } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { readOllamaChat, readOllamaEmbed, readOllamaGenerate } from './wire/ollama-requests';
import { clientEvidence, type RequestReader } from './wire/openai-client';
import { evidence } from './wire/requests';
import { likelyText } from './wire/values';

const direct = clientEvidence('ollama', 'OLLAMA_HOST');

/** Whoever runs an Ollama server runs it at no charge, wherever it stands; Ollama's own cloud is another thing. */
function provider(site: SiteView): ProviderEvidence {
  const told = direct(site);
  return likelyText(told.baseUrl)?.includes('ollama.com') ? told : evidence({ sdk: 'ollama', fixed: true });
}

function call(method: string, api: CallShape['api'], read: RequestReader): CallShape {
  return {
    path: [`default?.${method}`, `default?.Client|AsyncClient|Ollama().${method}`],
    api,
    read: (site) => read(site, provider(site)),
  };
}

/** Ollama's own SDK. */
export const ollama: SdkShape = {
  id: 'ollama',
  modules: ['ollama', 'ollama/*'],
  calls: [
    call('chat', 'chat', readOllamaChat),
    call('generate', 'completion', readOllamaGenerate),
    call('embed|embeddings', 'embeddings', readOllamaEmbed),
  ],
};
