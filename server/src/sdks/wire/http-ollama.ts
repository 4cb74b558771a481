import { body, type HttpEndpoint } from './http-endpoint';
import { readOllamaChat, readOllamaEmbed, readOllamaGenerate } from './ollama-requests';

/** A local server of Ollama, or its cloud. */
const native: readonly Pick<HttpEndpoint, 'path' | 'api' | 'read'>[] = [
  { path: /\/api\/chat$/, api: 'chat', read: body(readOllamaChat) },
  { path: /\/api\/generate$/, api: 'completion', read: body(readOllamaGenerate) },
  { path: /\/api\/(?:embed|embeddings)$/, api: 'embeddings', read: body(readOllamaEmbed) },
];

export const ollamaEndpoints: readonly HttpEndpoint[] = native.map((each) => ({
  providers: ['ollama'],
  called: (name) => /:11434$|ollama/i.test(name),
  ...each,
}));
