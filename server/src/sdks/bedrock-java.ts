import { object } from '../core/evaluate/known';
import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { converseRequest, invokeRequest } from './wire/bedrock-bodies';
import { constantAt, wordOf } from './wire/jvm-constants';
import { parsedJson } from './wire/parsed-json';
import { setsList } from './wire/record-parts';
import { asRecord, type Maker, type RecordRules } from './wire/records';
import { textValue, unknownValue } from './wire/values';

const text: Maker = (args) => {
  const value = args.positional(0);
  return value === null ? null : object(new Map([['text', value]]));
};

/** How AWS spells the objects of Bedrock's requests in Java and Kotlin. */
const records: RecordRules = {
  constants: (path, module) => {
    const found = constantAt(path);
    const word = found && wordOf(found, module);
    return word === null ? null : textValue(word);
  },
  wrappers: new Set(['from_utf8_string', 'from_string', 'from_byte_array', 'from_byte_buffer', 'wrap']),
  makers: { from_text: text },
  setters: { content: setsList('content'), messages: setsList('messages'), system: setsList('system') },
};

/** The request as the API spells it: an object, or what a function makes of a builder. */
function requestOf(site: SiteView): Value {
  const first = site.args.positional(0);
  if (first === null) return unknownValue('request');
  const record = asRecord(site.built(first), records);
  if (record.kind !== 'object') return record;
  const entries = new Map([...record.entries].map(([key, value]) => [camelCase(key), inner(site, value)]));
  return { ...record, entries };
}

/** Settings in a request may be made by a function of their own. */
function inner(site: SiteView, value: Value): Value {
  const record = value.kind === 'function' ? asRecord(site.built(value), records) : value;
  if (record.kind !== 'object' || record.entries.has('role')) return record;
  return { ...record, entries: new Map([...record.entries].map(([key, each]) => [camelCase(key), each])) };
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
  const names = 'BedrockRuntimeClient|BedrockRuntimeAsyncClient';
  return [
    `${names}().${methods}`,
    `${names}.create().${methods}`,
    `${names}.builder().**.build().${methods}`,
  ];
}

/** Bedrock's runtime in the AWS SDK for Java. */
export const bedrockJava: SdkShape = {
  id: 'bedrock-java',
  modules: ['software.amazon.awssdk.services.bedrockruntime/*'],
  languages: ['java', 'kotlin'],
  calls: [
    { path: clients('converse|converseStream'), api: 'chat', read: readConverse },
    { path: clients('invokeModel|invokeModelWithResponseStream'), api: 'chat', read: readInvoke },
  ],
};
