import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { converseRequest, invokeRequest } from './wire/bedrock-bodies';
import { parsedJson } from './wire/parsed-json';
import { field, given, unknownValue } from './wire/values';

/** Arguments as Bedrock's API spells them. */
const names: Readonly<Record<string, string>> = {
  modelId: 'model_id',
  messages: 'messages',
  system: 'system',
};

function argumentsOf(site: SiteView): Value {
  const entries = new Map<string, Value>();
  for (const [name, spelled] of Object.entries(names)) {
    const value = site.argument(spelled);
    if (value) entries.set(name, value);
  }
  const config = given(site.argument('inference_config'));
  const cap = config?.kind === 'unknown' ? null : given(field(config, 'max_tokens'));
  if (cap) entries.set('inferenceConfig', object([['maxTokens', cap]]));
  const tools = given(site.argument('tool_config'));
  const list = tools?.kind === 'unknown' ? null : given(field(tools, 'tools'));
  if (list) entries.set('toolConfig', object([['tools', list]]));
  return { kind: 'object', entries, open: false, origin: null };
}

function object(entries: readonly (readonly [string, Value])[]): Value {
  return { kind: 'object', entries: new Map(entries), open: false, origin: null };
}

function readInvoke(site: SiteView): CallRequest {
  const body = parsedJson(site.argument('body') ?? unknownValue('body'));
  return invokeRequest(site, argumentsOf(site), body);
}

const converses = 'converse|converse_stream';
const invokes = 'invoke_model|invoke_model_with_response_stream';

/** Bedrock's runtime in the AWS SDK for Ruby. */
export const bedrockRuby: SdkShape = {
  id: 'bedrock',
  modules: ['Aws'],
  languages: ['ruby'],
  calls: [
    {
      path: `BedrockRuntime.Client|AsyncClient().${converses}`,
      api: 'chat',
      read: (site) => converseRequest(argumentsOf(site)),
    },
    { path: `BedrockRuntime.Client|AsyncClient().${invokes}`, api: 'chat', read: readInvoke },
  ],
  unseen: [
    {
      path: converses,
      api: 'chat',
      needs: ['model_id', 'messages'],
      read: (site) => converseRequest(argumentsOf(site)),
    },
    { path: invokes, api: 'chat', needs: ['model_id', 'body'], read: readInvoke },
  ],
};
