import type { CallRequest, ProviderEvidence } from '../../core/recognize/call-request';
import type { SiteView } from '../../core/recognize/site-view';
import { documentPrompts } from './documents';
import { body, type HttpEndpoint, withModelOfPath } from './http-endpoint';
import { namesModelMaker } from './model-makers';
import { readChat, readCompletion, readEmbeddings } from './openai-chat';
import { modelArgument, type RequestReader } from './openai-client';
import { readImage, readSpeech, readTranscription, readVideo } from './openai-media';
import { readResponses } from './openai-responses';
import { plainPrompts } from './plain-texts';
import { evidence, media, request, textOutput } from './requests';
import { optional } from './site-arguments';
import { unknownValue } from './values';

/** Azure's deployments stand in the path, at hosts of its own or of a gateway before it. */
function deployment(path: string, api: HttpEndpoint['api'], read: RequestReader): HttpEndpoint {
  const inPath = withModelOfPath(read);
  return {
    providers: null,
    path: new RegExp(`/openai/deployments/([^/]+)/${path}$`),
    api,
    anywhere: 'path',
    read: (sent) => inPath(sent.url.base === null ? { ...sent, provider: azure } : sent),
  };
}

/** The first version of OpenAI's API had its models in the path. */
function engine(path: string, api: HttpEndpoint['api'], read: RequestReader): HttpEndpoint {
  return {
    providers: null,
    path: new RegExp(`/engines/([^/]+)/${path}$`),
    api,
    anywhere: 'path',
    read: withModelOfPath(read),
  };
}

const azure = evidence({ sdk: 'azure', fixed: true });

/** A run of the Assistants API: its prompt is a thread that the provider keeps. */
function readRun(site: SiteView, provider: ProviderEvidence): CallRequest {
  return request({
    model: optional(site, 'model') ?? unknownValue('model of the assistant'),
    provider,
    output: textOutput(null),
    unmetered: 'metered-by-session',
  });
}

/** Documents that are read by a model, priced by the page. */
function readOcr(site: SiteView, provider: ProviderEvidence): CallRequest {
  return request({
    model: modelArgument(site),
    provider,
    prompts: documentPrompts(site.argument('document')),
    pages: optional(site, 'pages'),
  });
}

/** A completion of what stands between a prompt and a suffix. */
function readFill(site: SiteView, provider: ProviderEvidence): CallRequest {
  const made = readCompletion(site, provider);
  const suffix = plainPrompts(optional(site, 'suffix'))[0]?.parts ?? [];
  return {
    ...made,
    output: { ...made.output, cap: optional(site, 'max_tokens') },
    prompts: made.prompts.map((prompt) => ({ ...prompt, parts: [...prompt.parts, ...suffix] })),
  };
}

/** A run of an agent that is kept at the provider. */
function readAgent(site: SiteView, provider: ProviderEvidence): CallRequest {
  const read = readChat(site, provider);
  return { ...read, model: optional(site, 'model') ?? unknownValue('model of the agent') };
}

function sized(site: SiteView, provider: ProviderEvidence): CallRequest {
  const made = readImage(site, provider);
  return { ...made, media: made.media ?? media('image') };
}

/** What OpenAI's API offers, wherever it is copied. */
export const openaiEndpoints: readonly HttpEndpoint[] = [
  deployment('chat/completions', 'chat', readChat),
  deployment('completions', 'completion', readCompletion),
  deployment('embeddings', 'embeddings', readEmbeddings),
  deployment('images/(?:generations|edits)', 'image', sized),
  deployment('audio/speech', 'speech', readSpeech),
  deployment('audio/(?:transcriptions|translations)', 'transcription', readTranscription),
  {
    providers: null,
    path: /\/openai\/images\/generations:submit$/,
    api: 'image',
    anywhere: 'path',
    read: ({ site, provider, url }) => sized(site, url.base === null ? azure : provider),
  },
  engine('completions', 'completion', readCompletion),
  engine('embeddings', 'embeddings', readEmbeddings),
  { providers: ['mistral'], path: /\/agents\/completions$/, api: 'agent', read: body(readAgent) },
  { providers: ['mistral'], path: /\/conversations$/, api: 'agent', read: body(readRun) },
  { providers: ['mistral'], path: /\/ocr$/, api: 'ocr', read: body(readOcr) },
  { providers: null, path: /\/fim\/completions$/, api: 'completion', anywhere: 'body', read: body(readFill) },
  { providers: ['minimax'], path: /\/text\/chatcompletion(?:_v2|_pro)?$/, api: 'chat', read: body(readChat) },
  { providers: null, path: /\/chat\/completions$/, api: 'chat', anywhere: 'path', read: body(readChat) },
  {
    providers: null,
    path: /\/codex\/responses$/,
    api: 'responses',
    anywhere: 'path',
    read: body(readResponses),
  },
  {
    providers: null,
    path: /\/responses$/,
    api: 'responses',
    anywhere: 'body',
    called: (name) => /openai|codex|azure_?ai/i.test(name),
    read: body(readResponses),
  },
  {
    providers: null,
    path: /\/completions$/,
    api: 'completion',
    anywhere: 'body',
    called: namesModelMaker,
    read: body(readCompletion),
  },
  {
    providers: null,
    path: /\/embeddings$/,
    api: 'embeddings',
    anywhere: 'body',
    called: namesModelMaker,
    read: body(readEmbeddings),
  },
  {
    providers: null,
    path: /\/images\/(?:generations|edits|variations)$/,
    api: 'image',
    anywhere: 'fitting-body',
    declared: true,
    read: body(sized),
  },
  { providers: ['openrouter'], path: /\/images$/, api: 'image', read: body(sized) },
  {
    providers: null,
    path: /\/audio\/speech$/,
    api: 'speech',
    anywhere: 'fitting-body',
    declared: true,
    read: body(readSpeech),
  },
  {
    providers: null,
    path: /\/audio\/(?:transcriptions|translations)$/,
    api: 'transcription',
    anywhere: 'path',
    read: body(readTranscription),
  },
  {
    providers: null,
    path: /\/videos(?:\/generations|\/[^/]+\/remix)?$/,
    api: 'video',
    anywhere: 'body',
    read: body(readVideo),
  },
  {
    providers: ['openai', 'azure'],
    path: /\/threads(?:\/[^/]+)?\/runs$/,
    api: 'assistants',
    read: body(readRun),
  },
];
