import type { Value } from '../../core/evaluate/values';
import type { Api } from '../../core/recognize/api';
import type { CallRequest } from '../../core/recognize/call-request';
import { falRun } from './fal-runs';
import { body, type HttpEndpoint, type Sent, withModelOfPath } from './http-endpoint';
import { readChat, readCompletion } from './openai-chat';
import { plainPrompts } from './plain-texts';
import { predictionRequest } from './predictions';
import { media, request, textOutput } from './requests';
import { optional } from './site-arguments';
import { field, given, likelyText, unknownValue } from './values';

/** What runs on Replicate; a version alone does not name the model. */
function readReplicate({ site, captured }: Sent): CallRequest {
  const [model] = captured;
  const named = model ?? optional(site, 'model') ?? optional(site, 'version');
  return predictionRequest('replicate', named ?? unknownValue('model'), optional(site, 'input'));
}

/** Runs of fal: the path is the model, the body its arguments. */
function readFal({ body: input, captured }: Sent): CallRequest {
  return falRun(captured[0] ?? null, input);
}

/** What kinds of models are called, which is all that tells what they make. */
const kinds: readonly (readonly [RegExp, Api])[] = [
  [/embed|minilm|mpnet|bge-|gte-|\be5-|sentence-/i, 'embeddings'],
  [/diffusion|flux|sdxl|text-to-image|dreamlike|kandinsky/i, 'image'],
  [/whisper|wav2vec|asr/i, 'transcription'],
  [/tts|bark|speecht5|musicgen/i, 'speech'],
];

/** A model of the Hub: what it makes goes by its kind. */
function readHub(sent: Sent): CallRequest {
  const { body: content, provider, captured } = sent;
  const model = captured[0] ?? unknownValue('model');
  const name = likelyText(model);
  const api = name === null ? 'prediction' : (kinds.find(([kind]) => kind.test(name))?.[1] ?? 'completion');
  const prompts = plainPrompts(given(field(content, 'inputs')));
  const kind = api === 'image' || api === 'speech' || api === 'transcription' ? api : null;
  if (kind)
    return {
      ...request({ model, provider, prompts: kind === 'transcription' ? [] : prompts, media: media(kind) }),
      api,
    };
  if (api !== 'completion') return { ...request({ model, provider, prompts }), api };
  const cap = capOf(content);
  return {
    ...request({
      model,
      provider,
      prompts,
      output: textOutput(cap ? { name: 'max_new_tokens', value: cap } : null),
    }),
    api,
  };
}

function capOf(content: Value): Value | null {
  const parameters = given(field(content, 'parameters'));
  const cap = parameters?.kind === 'object' ? given(field(parameters, 'max_new_tokens')) : null;
  return cap?.kind === 'unknown' ? null : cap;
}

/** Text models by their path, with messages or one prompt. */
function readByPath(sent: Sent): CallRequest | null {
  const hasMessages = given(field(sent.body, 'messages')) !== null;
  return withModelOfPath(hasMessages || sent.body.kind !== 'object' ? readChat : readCompletion)(sent);
}

/** Alibaba's own API: what is asked stands in `input`. */
function readDashScope({ site, body: content, provider }: Sent): CallRequest {
  const input = field(content, 'input');
  const entries = new Map<string, Value>();
  for (const key of ['messages', 'prompt']) {
    const value = given(field(input, key));
    if (value) entries.set(key, value);
  }
  const cap = given(field(field(content, 'parameters'), 'max_tokens'));
  const prompts = entries.get('messages');
  const read = readChat(
    { ...site, argument: (name) => (name === 'messages' ? (prompts ?? null) : site.argument(name)) },
    provider,
  );
  return {
    ...read,
    prompts: prompts ? read.prompts : plainPrompts(entries.get('prompt') ?? null),
    output: textOutput(cap && cap.kind !== 'unknown' ? { name: 'max_tokens', value: cap } : null),
  };
}

/** IBM's API of texts: what is asked stands in `input`, settings in `parameters`. */
function readWatsonx({ body: content, provider }: Sent): CallRequest {
  const cap = capOf(content);
  return request({
    model: given(field(content, 'model_id')) ?? unknownValue('model_id'),
    provider,
    prompts: plainPrompts(given(field(content, 'input'))),
    output: textOutput(cap ? { name: 'max_new_tokens', value: cap } : null),
  });
}

/** Hosts of many models, which the path names. */
export const predictionEndpoints: readonly HttpEndpoint[] = [
  {
    providers: ['replicate'],
    path: /\/v1\/(?:models|deployments)\/([^/]+\/[^/]+)\/predictions$/,
    api: 'prediction',
    read: readReplicate,
  },
  { providers: ['replicate'], path: /\/v1\/predictions$/, api: 'prediction', read: readReplicate },
  { providers: ['fal'], path: /^\/((?!.*\/requests(?:\/|$)).+)$/, api: 'prediction', read: readFal },
  {
    providers: ['huggingface'],
    path: /\/models\/((?!.*\/chat\/completions$).+?)(?:\/pipeline\/[\w-]+)?$/,
    api: 'completion',
    read: readHub,
  },
  {
    providers: ['huggingface'],
    path: /\/pipeline\/feature-extraction\/(.+)$/,
    api: 'embeddings',
    read: (sent) => ({ ...readHub(sent), api: 'embeddings' }),
  },
  { providers: ['cloudflare'], path: /\/ai\/run\/(.+)$/, api: 'chat', read: readByPath },
  {
    providers: ['deepinfra'],
    path: /\/v1\/inference\/(.+)$/,
    api: 'prediction',
    called: (name) => /deep_?infra/i.test(name),
    read: readByPath,
  },
  {
    providers: ['ai21'],
    path: /\/studio\/v1\/([^/]+)\/complete$/,
    api: 'completion',
    read: withModelOfPath(readCompletion),
  },
  { providers: ['together'], path: /\/inference$/, api: 'completion', read: body(readCompletion) },
  {
    providers: ['alibaba'],
    path: /\/services\/aigc\/(?:text|multimodal)-generation\/generation$/,
    api: 'chat',
    read: readDashScope,
  },
  {
    providers: ['watsonx'],
    path: /\/ml\/v\d\/text\/(?:generation|generation_stream)$/,
    api: 'completion',
    read: readWatsonx,
  },
  {
    providers: ['watsonx'],
    path: /\/ml\/v\d\/text\/(?:chat|chat_stream)$/,
    api: 'chat',
    read: ({ site, provider, body: content }) => ({
      ...readChat(site, provider),
      model: given(field(content, 'model_id')) ?? unknownValue('model_id'),
    }),
  },
];
