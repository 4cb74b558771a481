import type { ObjectValue, Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { converseRequest, invokeRequest } from './wire/bedrock-bodies';
import { type GoRules, goRecord, objectOf } from './wire/go-records';
import { parsedJson } from './wire/parsed-json';
import type { Typed } from './wire/records';
import { field, given, unknownValue } from './wire/values';

/** A member of a union is a struct with one field, `Value`. */
function member(key: string): Typed {
  return (entries) => {
    const value = entries.get('value');
    return objectOf(value ? [[key, value]] : []);
  };
}

const rules: GoRules = {
  modelOf: () => null,
  wrappers: new Set([
    'string',
    'int32',
    'int_32',
    'int64',
    'int_64',
    'float32',
    'float_32',
    'bool',
    'ptr',
    'to_ptr',
  ]),
  types: {
    content_block_member_text: member('text'),
    content_block_member_image: member('image'),
    content_block_member_document: member('document'),
    content_block_member_video: member('video'),
    content_block_member_tool_use: member('toolUse'),
    content_block_member_tool_result: member('toolResult'),
    tool_result_content_block_member_text: member('text'),
    system_content_block_member_text: member('text'),
    tool_member_tool_spec: member('toolSpec'),
  },
};

/** Keys of the API that the readers of Bedrock's requests know. */
const KEYS: Readonly<Record<string, string>> = {
  model_id: 'modelId',
  inference_config: 'inferenceConfig',
  tool_config: 'toolConfig',
  max_tokens: 'maxTokens',
};

function asInput(value: Value): Value {
  if (value.kind !== 'object') return value;
  const entries = new Map([...value.entries].map(([key, each]) => [KEYS[key] ?? key, each]));
  for (const key of ['inferenceConfig', 'toolConfig']) {
    const inner = entries.get(key);
    if (inner) entries.set(key, asInput(inner));
  }
  return { ...value, entries } satisfies ObjectValue;
}

function inputOf(site: SiteView): Value {
  const values = [site.args.positional(1), site.args.positional(0)];
  const input = values.find((each) => each?.kind === 'external' && each.module.includes('bedrockruntime'));
  return asInput(goRecord(input ?? values[0] ?? values[1] ?? unknownValue('input'), rules));
}

function readConverse(site: SiteView): CallRequest {
  return converseRequest(inputOf(site));
}

function readInvoke(site: SiteView): CallRequest {
  const input = inputOf(site);
  return invokeRequest(site, input, parsedJson(given(field(input, 'body')) ?? unknownValue('body')));
}

/** Of a client that can't be seen, what it is handed says what is asked. */
function ofUnseen(read: (site: SiteView) => CallRequest): (site: SiteView) => CallRequest | null {
  return (site) => {
    const made = [site.args.positional(0), site.args.positional(1)];
    const isOwn = made.some((each) => each?.kind === 'external' && each.module.includes('bedrockruntime'));
    return isOwn ? read(site) : null;
  };
}

const clients = 'NewFromConfig|New|Client|BedrockRuntime()';
const converse = 'Converse|ConverseStream|ConverseWithContext|ConverseStreamWithContext';
const invoke =
  'InvokeModel|InvokeModelWithResponseStream|InvokeModelWithContext|InvokeModelWithResponseStreamWithContext';

/** Bedrock's runtime in both AWS SDKs for Go. */
export const bedrockGo: SdkShape = {
  id: 'bedrock-go',
  modules: [
    'github.com/aws/aws-sdk-go-v2/service/bedrockruntime',
    'github.com/aws/aws-sdk-go/service/bedrockruntime',
  ],
  languages: ['go'],
  calls: [
    { path: `${clients}.${converse}`, api: 'chat', read: readConverse },
    { path: `${clients}.${invoke}`, api: 'chat', read: readInvoke },
  ],
  unseen: [
    { path: converse, api: 'chat', read: ofUnseen(readConverse) },
    { path: invoke, api: 'chat', read: ofUnseen(readInvoke) },
  ],
};
