import { readCohereChat, readCohereEmbed, readCohereGenerate, readRerank } from './cohere-requests';
import { body, type HttpEndpoint } from './http-endpoint';
import { readEmbeddings } from './openai-chat';

const at = ['cohere'] as const;

/** Cohere's API, and the ordering of documents that others copy from it. */
export const cohereEndpoints: readonly HttpEndpoint[] = [
  { providers: at, path: /\/v[12]\/chat$/, api: 'chat', read: body(readCohereChat) },
  { providers: at, path: /\/v1\/generate$/, api: 'completion', read: body(readCohereGenerate) },
  { providers: at, path: /\/v[12]\/embed$/, api: 'embeddings', read: body(readCohereEmbed) },
  { providers: null, path: /\/rerank$/, api: 'rerank', anywhere: 'body', read: body(readRerank) },
  {
    providers: ['voyage'],
    path: /\/(?:multimodal|contextualized)embeddings$/,
    api: 'embeddings',
    read: body(readEmbeddings),
  },
];
