import type { Value } from '../../core/evaluate/values';
import { converseRequest, invokeRequest } from './bedrock-bodies';
import type { HttpEndpoint, Sent } from './http-endpoint';
import { unknownValue } from './values';

/** Model ids stand in the path, with what is invoked. */
function withModel({ body, captured }: Sent): Value {
  const entries = new Map(body.kind === 'object' ? body.entries : []);
  entries.set('modelId', captured[0] ?? unknownValue('modelId'));
  return { kind: 'object', entries, open: body.kind !== 'object' || body.open, origin: null };
}

/** Bedrock's runtime. */
export const bedrockEndpoints: readonly HttpEndpoint[] = [
  {
    providers: ['bedrock'],
    path: /\/model\/([^/]+)\/converse(?:-stream)?$/,
    anywhere: 'path',
    api: 'chat',
    read: (sent) => converseRequest(withModel(sent)),
  },
  {
    providers: ['bedrock'],
    path: /\/model\/([^/]+)\/invoke(?:-with-response-stream)?$/,
    api: 'chat',
    read: (sent) => invokeRequest(sent.site, withModel(sent), sent.body),
  },
];
