import type { Value } from '../../core/evaluate/values';
import type { CallRequest } from '../../core/recognize/call-request';
import { readMessages } from './anthropic-messages';
import { geminiMedia, generateRequest } from './gemini-requests';
import { type HttpEndpoint, type Sent, withModelOfPath } from './http-endpoint';
import { readChat } from './openai-chat';
import { plainPrompts } from './plain-texts';
import { request } from './requests';
import { field, given, lengthOf, likelyText, listValue, unknownValue } from './values';

function modelOf({ captured }: Sent): Value {
  return captured[0] ?? unknownValue('model');
}

/** Code Assist names its model in the body, in which the request stands as a whole: `v1internal:generateContent`. */
function readWrapped(sent: Sent): CallRequest {
  const model = given(field(sent.body, 'model')) ?? unknownValue('model');
  return readGenerate({
    ...sent,
    body: field(sent.body, 'request') ?? unknownValue('request'),
    captured: [model],
  });
}

/** Settings of the request stand beside its contents, those of the answer in `generationConfig`. */
function readGenerate(sent: Sent): CallRequest {
  const { body, provider } = sent;
  return generateRequest({
    model: modelOf(sent),
    provider,
    contents: field(body, 'contents'),
    configs: [given(field(body, 'generationConfig')) ?? given(field(body, 'generation_config')), body],
  });
}

function readEmbed(sent: Sent): CallRequest {
  const { body, provider } = sent;
  const requests = given(field(body, 'requests'));
  const contents =
    requests?.kind === 'list'
      ? listValue(requests.items.map((each) => textOf(field(each, 'content'))))
      : null;
  return request({
    model: modelOf(sent),
    provider,
    prompts: plainPrompts(contents ?? textOf(field(body, 'content'))),
    repeat: requests?.kind === 'list' && requests.rest ? lengthOf(requests, 'requests') : null,
  });
}

/** The text of a content with parts. */
function textOf(content: Value | null): Value {
  const parts = field(content, 'parts');
  const first = parts?.kind === 'list' ? (parts.items[0] ?? parts.rest?.each ?? null) : null;
  return given(field(first, 'text')) ?? unknownValue('content');
}

/** `predict`: what the model is says what is asked of it. */
function readPredict(sent: Sent): CallRequest {
  const { body, provider } = sent;
  const model = modelOf(sent);
  const id = likelyText(model) ?? '';
  const instances = given(field(body, 'instances'));
  const items = instances?.kind === 'list' ? instances.items : [];
  if (/embed|gecko/.test(id)) {
    const prompts = plainPrompts(
      listValue(items.map((each) => given(field(each, 'content')) ?? unknownValue('content'))),
    );
    return { ...request({ model, provider, prompts }), api: 'embeddings' };
  }
  const kind = /veo/.test(id) || sent.url.path.endsWith(':predictLongRunning') ? 'video' : 'image';
  if (kind === 'image' && !/imagen|image/.test(id) && !given(field(items[0] ?? null, 'prompt')))
    return { ...request({ model, provider }), api: 'prediction' };
  const settings = given(field(body, 'parameters'));
  const told = { model, provider, prompts: plainPrompts(given(field(items[0] ?? null, 'prompt'))) };
  const count = given(field(settings, 'sampleCount'));
  const made = geminiMedia(kind, told, settings);
  return { ...made, api: kind, media: made.media && { ...made.media, count: count ?? made.media.count } };
}

/** Models of others on Vertex AI take the bodies of their makers. */
function rawPredict(publisher: string, api: HttpEndpoint['api'], read: HttpEndpoint['read']): HttpEndpoint {
  const path = new RegExp(`/publishers/${publisher}/models/([^/:]+):(?:raw|streamRaw)Predict$`);
  return { providers: ['vertex'], path, api, anywhere: 'path', read };
}

const at = ['google', 'vertex'] as const;

/** The Gemini API and Vertex AI, whose paths name the model. */
export const googleEndpoints: readonly HttpEndpoint[] = [
  {
    providers: at,
    path: /\/v\d\w*:(?:generateContent|streamGenerateContent)$/,
    api: 'generateContent',
    anywhere: 'path',
    read: readWrapped,
  },
  {
    providers: at,
    path: /\/(?:(?:models|tunedModels|endpoints)\/)?([^/:]+):(?:generateContent|streamGenerateContent)$/,
    api: 'generateContent',
    anywhere: 'path',
    read: readGenerate,
  },
  {
    providers: at,
    path: /\/(?:models\/)?([^/:]+):(?:batchEmbedContents|embedContent)$/,
    api: 'embeddings',
    anywhere: 'path',
    read: readEmbed,
  },
  {
    providers: at,
    path: /\/models\/([^/:]+):(?:predict|predictLongRunning)$/,
    api: 'image',
    read: readPredict,
  },
  rawPredict('anthropic', 'messages', withModelOfPath(readMessages)),
  rawPredict('[^/]+', 'chat', withModelOfPath(readChat)),
];
