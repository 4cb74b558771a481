import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import { type GoRules, goSite } from './wire/go-records';
import { readOllamaChat, readOllamaEmbed, readOllamaGenerate } from './wire/ollama-requests';
import type { RequestReader } from './wire/openai-client';
import { evidence } from './wire/requests';

const rules: GoRules = { modelOf: () => null, wrappers: new Set(['ptr', 'to_ptr']) };

/** Whoever runs an Ollama server runs it at no charge, wherever it stands. */
const provider = evidence({ sdk: 'ollama', fixed: true });

function call(path: string, api: CallShape['api'], read: RequestReader): CallShape {
  return {
    path: `NewClient|ClientFromEnvironment|Client().${path}`,
    api,
    read: (site) => read(goSite(site, site.args.positional(1), rules), provider),
  };
}

/** Ollama's own client in Go. */
export const ollamaGo: SdkShape = {
  id: 'ollama-go',
  modules: ['github.com/ollama/ollama/api', 'github.com/jmorganca/ollama/api'],
  languages: ['go'],
  calls: [
    call('Chat', 'chat', readOllamaChat),
    call('Generate', 'completion', readOllamaGenerate),
    call('Embed|Embeddings', 'embeddings', readOllamaEmbed),
  ],
};
