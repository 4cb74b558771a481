import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { addressOf } from './wire/http-address';
import { httpMarks } from './wire/http-marks';
import { sentUrl } from './wire/http-url';
import { evidence, request } from './wire/requests';
import { alternativesOf, unknownValue } from './wire/values';

/** Addresses behind which a session is held, by provider. */
const sessions: Readonly<Record<string, RegExp>> = {
  openai: /\/realtime$/,
  azure: /\/realtime$/,
  google: /BidiGenerateContent$/,
  vertex: /BidiGenerateContent$/,
  deepgram: /\/v\d\/(?:listen|agent\/converse)$/,
  assemblyai: /\/(?:realtime\/ws|v3\/ws)$/,
  elevenlabs: /\/(?:stream-input|convai\/conversation)$/,
};

/** A connection to a session, which costs by what is said in it. Null where nobody is known at the address. */
function readConnection(address: Value | null, site: SiteView): CallRequest | null {
  for (const each of alternativesOf(address ?? unknownValue('url'))) {
    const url = sentUrl(each);
    if (!url) continue;
    const provider = site.providerAt(`https://${url.authority}${url.path}`);
    if (provider === null || !sessions[provider]?.test(url.path)) continue;
    const model = url.query('model') ?? url.query('model_id') ?? url.query('deployment');
    return request({
      model: model ?? unknownValue('model of the session'),
      provider: evidence({ sdk: provider, fixed: true }),
      unmetered: 'metered-by-session',
    });
  }
  return null;
}

/** `new WebSocket(url)` of browsers, runtimes and the package `ws`. */
export const webSocket: SdkShape = {
  id: 'websocket',
  modules: ['', 'ws', 'isomorphic-ws', 'websocket'],
  languages: ['typescript', 'typescriptreact', 'javascript'],
  marks: httpMarks,
  calledAs: ['WebSocket'],
  calls: [
    {
      path: ['WebSocket', 'default', 'w3cwebsocket'],
      api: 'realtime',
      read: (site) => readConnection(addressOf(site.args.positional(0)), site),
    },
  ],
};

/** Clients of web sockets for Python. */
export const pythonWebSocket: SdkShape = {
  id: 'websocket',
  modules: ['websockets/*', 'websocket'],
  languages: ['python'],
  marks: httpMarks,
  calls: [
    {
      path: ['**.connect', 'create_connection', 'WebSocketApp'],
      api: 'realtime',
      read: (site) =>
        readConnection(site.args.positional(0) ?? site.args.named('url') ?? site.args.named('uri'), site),
    },
  ],
};
