import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import { readOllamaChat, readOllamaEmbed, readOllamaGenerate } from './wire/ollama-requests';
import { clientEvidence, type RequestReader } from './wire/openai-client';

const provider = clientEvidence('ollama', 'OLLAMA_HOST');

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
