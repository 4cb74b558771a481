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

/** A client that can't be seen is Ollama's where it is called so, or is told what no other one takes. */
function unseen(
  method: string,
  api: CallShape['api'],
  input: string,
  read: RequestReader,
): readonly CallShape[] {
  const own = { path: method, api, read: (site: SiteView) => read(site, provider(site)) };
  const tuned: CallShape['read'] = (site) => (isTuned(site) ? own.read(site) : null);
  return [
    { ...own, clients: /ollama/i, needs: ['model', input] },
    { ...own, needs: ['model', input, 'options'], read: tuned },
  ];
}

/** Whether settings are told as Ollama alone has them. */
function isTuned(site: SiteView): boolean {
  const options = site.argument('options');
  const names = options?.kind === 'object' ? [...options.entries.keys()] : [];
  const isSetting = (name: string) => /^(num_\w+|temperature|top_[pk]|seed|repeat_penalty)$/.test(name);
  return names.some(isSetting) || site.argument('keep_alive') !== null;
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
  words: ['num_predict', 'num_ctx'],
  unseen: [
    ...unseen('chat', 'chat', 'messages', readOllamaChat),
    ...unseen('generate', 'completion', 'prompt', readOllamaGenerate),
  ],
};
