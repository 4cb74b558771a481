import { readLegacyCompletion, readMessageBatch, readMessages } from './anthropic-messages';
import { body, type HttpEndpoint } from './http-endpoint';

/** Anthropic's API, which others copy under a path of their own. */
export const anthropicEndpoints: readonly HttpEndpoint[] = [
  { providers: ['anthropic'], path: /\/messages\/batches$/, api: 'messages', read: body(readMessageBatch) },
  {
    providers: null,
    path: /\/(?:v1|anthropic)\/messages$/,
    api: 'messages',
    anywhere: 'body',
    read: body(readMessages),
  },
  {
    providers: ['anthropic'],
    path: /\/messages$/,
    called: (name) => /anthropic|claude/i.test(name),
    api: 'messages',
    read: body(readMessages),
  },
  { providers: ['anthropic'], path: /\/v1\/complete$/, api: 'completion', read: body(readLegacyCompletion) },
];
