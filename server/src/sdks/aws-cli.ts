import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { converseRequest, invokeRequest } from './wire/bedrock-bodies';
import { startOf, withoutStart, wordsOf } from './wire/command-words';
import { parsedJson } from './wire/parsed-json';
import { knownText, numberValue, unknownValue } from './wire/values';

/** Options of `aws bedrock-runtime` by what they are in a request. */
const requestNames: Readonly<Record<string, string>> = {
  '--model-id': 'modelId',
  '--messages': 'messages',
  '--system': 'system',
  '--inference-config': 'inferenceConfig',
  '--tool-config': 'toolConfig',
  '--body': 'body',
};

/** `aws --profile p bedrock-runtime converse --model-id ...`. */
function readAws(site: SiteView): CallRequest | null {
  const words = wordsOf(site);
  const service = words.findIndex((word) => knownText(word) === 'bedrock-runtime');
  if (service < 0) return null;
  const operation = knownText(words[service + 1] ?? null) ?? '';
  const sent = argumentsOf(words.slice(service + 2));
  if (operation === 'converse' || operation === 'converse-stream') return converseRequest(sent);
  if (operation !== 'invoke-model' && operation !== 'invoke-model-with-response-stream') return null;
  return invokeRequest(site, sent, contentOf(entry(sent, 'body') ?? unknownValue('body')));
}

function argumentsOf(words: readonly Value[]): Value {
  const entries = new Map<string, Value>();
  for (const [index, word] of words.entries()) {
    const start = startOf(word);
    const option = /^--[\w-]+/.exec(start)?.[0] ?? '';
    const name = requestNames[option];
    if (name === undefined) continue;
    const attached = start[option.length] === '=';
    const value = attached ? withoutStart(word, option.length + 1) : words[index + 1];
    if (value) entries.set(name, name === 'modelId' || name === 'body' ? value : contentOf(value));
  }
  return { kind: 'object', entries, open: false, origin: null };
}

function entry(sent: Value, name: string): Value | null {
  return sent.kind === 'object' ? (sent.entries.get(name) ?? null) : null;
}

/** JSON, the shorthand of the command line for plain settings (`maxTokens=512,temperature=0.5`), or a file. */
function contentOf(value: Value): Value {
  const start = startOf(value);
  if (/^fileb?:\/\//.test(start)) return unknownValue(start);
  const text = knownText(value) ?? '';
  return /^\w+=[^,=]+(,\w+=[^,=]+)*$/.test(text) ? shorthand(text) : parsedJson(value);
}

function shorthand(text: string): Value {
  const pairs = text.split(',').map((pair) => pair.split('='));
  const entries = new Map(
    pairs.map(([name = '', said = '']): [string, Value] => [
      name,
      Number.isFinite(Number(said)) ? numberValue(Number(said)) : unknownValue(name),
    ]),
  );
  return { kind: 'object', entries, open: false, origin: null };
}

/** Bedrock's runtime on the command line of AWS. */
export const awsCli: SdkShape = {
  id: 'aws-cli',
  modules: [''],
  languages: ['shellscript'],
  marks: ['bedrock-runtime'],
  calls: [{ path: 'aws', api: 'chat', read: readAws }],
};
