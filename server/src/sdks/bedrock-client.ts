import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { converseRequest, invokeRequest, videoRequest } from './wire/bedrock-bodies';
import { parsedJson } from './wire/parsed-json';
import { alternativesOf, field, lastCall, unknownValue } from './wire/values';

/** Commands that ask a model; the client sends many others. */
const converse = /^Converse(Stream)?Command$/;
const start = /^StartAsyncInvokeCommand$/;
const invoke = /^InvokeModel(WithResponseStream)?Command$/;

/** `client.send(new ConverseCommand({...}))`: what is sent says what is asked. */
function readSend(site: SiteView): CallRequest | null {
  const command = site.args.positional(0);
  const [likely] = command ? alternativesOf(command) : [];
  const made = likely?.kind === 'external' ? lastCall(likely) : null;
  const isOurs = likely?.kind === 'external' && likely.module === '@aws-sdk/client-bedrock-runtime';
  return made && isOurs ? readCommand(site, made.name, made.args.positional(0)) : null;
}

function readCommand(site: SiteView, name: string, input: Value | null): CallRequest | null {
  const args = input ?? unknownValue('input');
  if (converse.test(name)) return converseRequest(args);
  if (start.test(name)) return videoRequest(args);
  if (!invoke.test(name)) return null;
  return invokeRequest(site, args, parsedJson(decoded(field(args, 'body') ?? unknownValue('body'))));
}

/** The text of `new TextEncoder().encode(text)` or `Buffer.from(text)`. */
function decoded(body: Value): Value {
  const [likely] = alternativesOf(body);
  if (likely?.kind !== 'external') return body;
  const call = lastCall(likely);
  const encodes = call && (call.name === 'encode' || call.name === 'from');
  return encodes ? (call.args.positional(0) ?? body) : body;
}

const clients = 'BedrockRuntimeClient|BedrockRuntime()';

/** Bedrock's runtime in the AWS SDK for JavaScript. */
export const bedrockClient: SdkShape = {
  id: 'bedrock',
  modules: ['@aws-sdk/client-bedrock-runtime'],
  calls: [
    { path: `${clients}.send`, api: 'chat', read: readSend },
    {
      path: `${clients}.converse|converseStream`,
      api: 'chat',
      read: (site) => converseRequest(site.args.positional(0) ?? unknownValue('input')),
    },
    {
      path: `${clients}.invokeModel|invokeModelWithResponseStream`,
      api: 'chat',
      read: (site) =>
        readCommand(site, 'InvokeModelCommand', site.args.positional(0) ?? unknownValue('input')),
    },
  ],
  // Whatever the client, the command says what is asked.
  unseen: [{ path: 'send', api: 'chat', read: readSend }],
};
