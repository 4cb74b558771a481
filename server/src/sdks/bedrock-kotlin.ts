import { object } from '../core/evaluate/known';
import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { converseRequest, invokeRequest } from './wire/bedrock-bodies';
import { parsedJson } from './wire/parsed-json';
import { positionalNames } from './wire/positional-names';
import { asRecord, type Maker, type RecordRules } from './wire/records';
import { textValue, unknownValue } from './wire/values';

const text: Maker = (args) => {
  const value = args.positional(0);
  return value === null ? null : object(new Map([['text', value]]));
};

const setUp = positionalNames();

/** How AWS spells the objects of Bedrock's requests in Kotlin: what a lambda sets. */
const records: RecordRules = {
  constants: (path) => {
    const last = path.at(-1);
    const isRole = path.at(-2)?.name === 'ConversationRole' && last?.call === null;
    return isRole && last ? textValue(last.name.toLowerCase()) : null;
  },
  makers: {
    text,
    converse_request: setUp,
    converse_stream_request: setUp,
    invoke_model_request: setUp,
    invoke_model_with_response_stream_request: setUp,
    message: setUp,
    inference_configuration: setUp,
    encode_to_byte_array: (args) => args.positional(0),
  },
};

function requestOf(site: SiteView): Value {
  const first = site.args.positional(0) ?? site.args.named('input');
  if (first === null) return unknownValue('request');
  const record = asRecord(first, { ...records, built: (fn) => site.built(fn) });
  return camelKeys(record);
}

/** The API's own keys are in camel case. */
function camelKeys(value: Value): Value {
  if (value.kind !== 'object') return value;
  const entries = [...value.entries].map(([key, each]) => [camelCase(key), camelKeys(each)] as const);
  return { ...value, entries: new Map(entries) };
}

function camelCase(key: string): string {
  return key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function readConverse(site: SiteView): CallRequest {
  return converseRequest(requestOf(site));
}

function readInvoke(site: SiteView): CallRequest {
  const request = requestOf(site);
  const body = request.kind === 'object' ? request.entries.get('body') : undefined;
  return invokeRequest(site, request, parsedJson(body ? site.asData(body) : unknownValue('body')));
}

function clients(methods: string): readonly string[] {
  return [`BedrockRuntimeClient().${methods}`, `BedrockRuntimeClient.fromEnvironment().${methods}`];
}

/** Bedrock's runtime in the AWS SDK for Kotlin. */
export const bedrockKotlin: SdkShape = {
  id: 'bedrock-kotlin',
  modules: ['aws.sdk.kotlin.services.bedrockruntime/*'],
  languages: ['kotlin'],
  calls: [
    { path: clients('converse|converseStream'), api: 'chat', read: readConverse },
    { path: clients('invokeModel|invokeModelWithResponseStream'), api: 'chat', read: readInvoke },
  ],
};
