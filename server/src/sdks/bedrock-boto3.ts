import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { converseRequest, invokeRequest } from './wire/bedrock-bodies';
import { parsedJson } from './wire/parsed-json';
import { knownText, unknownValue } from './wire/values';

/**
 * Whether the client was made for Bedrock's runtime, or for `bedrock`, which had these methods before. A client of a
 * service that can't be told is one: no other service has methods of these names.
 */
function isRuntime(site: SiteView): boolean {
  const step = site.step('client') ?? site.step('create_client');
  // A client that can't be seen is told by the arguments of the call.
  if (!step) return site.module === '' || site.names.some((name) => name === 'BedrockRuntimeClient');
  const service = knownText(step.argumentAt(0, 'service_name'));
  return service === 'bedrock-runtime' || service === 'bedrock' || service === null;
}

const names = ['modelId', 'messages', 'system', 'inferenceConfig', 'toolConfig'];

/** The arguments of the call as one object. */
function argumentsOf(site: SiteView): Value {
  const entries = new Map<string, Value>();
  for (const name of names) {
    const value = site.argument(name);
    if (value) entries.set(name, value);
  }
  return { kind: 'object', entries, open: false, origin: null };
}

function readConverse(site: SiteView): CallRequest | null {
  return isRuntime(site) ? converseRequest(argumentsOf(site)) : null;
}

function readInvoke(site: SiteView): CallRequest | null {
  if (!isRuntime(site)) return null;
  const body = parsedJson(site.argument('body') ?? unknownValue('body'));
  return invokeRequest(site, argumentsOf(site), body);
}

const clients = [
  'client()',
  'Session().client()',
  'session.Session().client()',
  'session?.Session().create_client()',
  'client.BedrockRuntimeClient()',
  'BedrockRuntimeClient()',
];

/** Bedrock's runtime in the AWS SDK for Python. */
export const bedrockBoto3: SdkShape = {
  id: 'bedrock',
  modules: ['boto3', 'aioboto3', 'aiobotocore', 'botocore', 'mypy_boto3_bedrock_runtime'],
  languages: ['python'],
  calls: [
    { path: clients.map((client) => `${client}.converse|converse_stream`), api: 'chat', read: readConverse },
    {
      path: clients.map((client) => `${client}.invoke_model|invoke_model_with_response_stream`),
      api: 'chat',
      read: readInvoke,
    },
  ],
  unseen: [
    { path: 'converse|converse_stream', api: 'chat', needs: ['modelId', 'messages'], read: readConverse },
    {
      path: 'invoke_model|invoke_model_with_response_stream',
      api: 'chat',
      needs: ['modelId', 'body'],
      read: readInvoke,
    },
  ],
};
