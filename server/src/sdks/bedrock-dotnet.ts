import { object } from '../core/evaluate/known';
import type { Value } from '../core/evaluate/values';
import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { converseRequest, invokeRequest } from './wire/bedrock-bodies';
import { recordOf } from './wire/dotnet-records';
import { dotnetBody } from './wire/http-dotnet';
import { alternativesOf, fieldAmong, given, lastCall, unknownValue } from './wire/values';

const SPELLINGS: readonly (readonly [string, string])[] = [
  ['model_id', 'modelId'],
  ['messages', 'messages'],
  ['system', 'system'],
];

/** The request with the keys of the API. */
function argumentsOf(site: SiteView): Value {
  const record = recordOf(site.args.positional(0) ?? site.args.named('request'));
  const entries = new Map<string, Value>();
  if (record?.kind !== 'object') return object(entries, true);
  for (const [name, key] of SPELLINGS) {
    const value = given(fieldAmong(record, [name]));
    if (value) entries.set(key, value);
  }
  const settings = given(fieldAmong(record, ['inference_config']));
  const cap = settings?.kind === 'object' ? given(fieldAmong(settings, ['max_tokens'])) : null;
  if (cap) entries.set('inferenceConfig', object(new Map([['maxTokens', cap]])));
  return object(entries, record.open);
}

function readConverse(site: SiteView): CallRequest {
  return converseRequest(argumentsOf(site));
}

/** `Body = new MemoryStream(Encoding.UTF8.GetBytes(json))`. */
function bodyOf(site: SiteView): Value {
  const request = site.args.positional(0) ?? site.args.named('request');
  const [likely] = request === null ? [] : alternativesOf(request);
  if (likely?.kind !== 'external') return unknownValue('body');
  const set = likely.set?.findLast(({ name }) => name === 'Body')?.value;
  const [body] = alternativesOf(set ?? lastCall(likely)?.args.named('Body') ?? unknownValue('body'));
  const made = body?.kind === 'external' ? lastCall(body) : null;
  return (
    dotnetBody(site, made ? (made.args.positional(0) ?? unknownValue('body')) : (body ?? null)) ??
    unknownValue('body')
  );
}

function readInvoke(site: SiteView): CallRequest {
  return invokeRequest(site, argumentsOf(site), bodyOf(site));
}

const clients = 'AmazonBedrockRuntimeClient|IAmazonBedrockRuntime()';

/** Bedrock's runtime in the AWS SDK for .NET. */
export const bedrockDotnet: SdkShape = {
  id: 'bedrock',
  modules: ['Amazon.BedrockRuntime/*'],
  languages: ['csharp'],
  calls: [
    {
      path: `${clients}.Converse|ConverseAsync|ConverseStream|ConverseStreamAsync`,
      api: 'chat',
      read: readConverse,
    },
    {
      path: `${clients}.InvokeModel|InvokeModelAsync|InvokeModelWithResponseStream|InvokeModelWithResponseStreamAsync`,
      api: 'chat',
      read: readInvoke,
    },
  ],
  unseen: [{ path: 'ConverseAsync|ConverseStreamAsync', api: 'chat', needs: [], read: readUnseen }],
};

/** A method of this name is Bedrock's where it is handed a request of its type. */
function readUnseen(site: SiteView): CallRequest | null {
  const request = site.args.positional(0);
  const made = request?.kind === 'external' ? (lastCall(request)?.name ?? '') : '';
  return /^Converse(Stream)?Request$/.test(made) ? readConverse(site) : null;
}
