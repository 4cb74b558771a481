import type { Value } from '../../core/evaluate/values';
import type { Api } from '../../core/recognize/api';
import type { CallRequest, ProviderEvidence } from '../../core/recognize/call-request';
import type { CallShape } from '../../core/recognize/sdk-shape';
import type { SiteView } from '../../core/recognize/site-view';
import { bodySite } from './body-site';
import { readChat, readCompletion, readEmbeddings, readToolRunner } from './openai-chat';
import type { EvidenceReader, RequestReader } from './openai-client';
import { readImage, readSpeech, readTranscription, readVideo } from './openai-media';
import { readResponses } from './openai-responses';
import { field, likelyText, unknownValue } from './values';

interface Endpoint {
  readonly path: string;
  readonly api: Api;
  readonly read: RequestReader;
}

/** Methods of a client that speaks OpenAI's API, below the client. */
const endpoints: readonly Endpoint[] = [
  { path: 'beta?.chat.completions.create|parse|stream', api: 'chat', read: readChat },
  { path: 'beta?.chat.completions.runTools|runFunctions', api: 'chat', read: readToolRunner },
  { path: 'beta?.responses.create|parse|stream|compact', api: 'responses', read: readResponses },
  { path: 'completions.create', api: 'completion', read: readCompletion },
  { path: 'embeddings.create', api: 'embeddings', read: readEmbeddings },
  { path: 'images.generate|edit|create_variation|createVariation', api: 'image', read: readImage },
  { path: 'audio.speech.create', api: 'speech', read: readSpeech },
  { path: 'audio.transcriptions|translations.create', api: 'transcription', read: readTranscription },
  { path: 'videos.create|create_and_poll|createAndPoll|remix|extend|edit', api: 'video', read: readVideo },
  { path: 'post', api: 'chat', read: readRaw },
];

const routes: readonly { readonly url: RegExp; readonly api: Api; readonly read: RequestReader }[] = [
  { url: /\/chat\/completions$/, api: 'chat', read: readChat },
  { url: /\/responses$/, api: 'responses', read: readResponses },
  { url: /\/embeddings$/, api: 'embeddings', read: readEmbeddings },
  { url: /\/images\/(generations|edits)$/, api: 'image', read: readImage },
  { url: /\/videos(\/generations)?$/, api: 'video', read: readVideo },
];

/** `client.post('/videos', ...)`: the client used as a plain HTTP client. */
function readRaw(site: SiteView, provider: ProviderEvidence): CallRequest | null {
  const path = likelyText(site.argumentAt(0, 'path'))?.replace(/\?.*$/, '');
  const route = path === undefined ? undefined : routes.find(({ url }) => url.test(path));
  const request = route?.read(bodySite(site, bodyOf(site)), provider);
  return route && request ? { ...request, api: route.api } : null;
}

function bodyOf(site: SiteView): Value {
  const options = site.args.positional(1);
  return site.args.named('body') ?? field(options, 'body') ?? unknownValue('body');
}

/**
 * The calls of a client that speaks OpenAI's API. `client` is the path of the client itself, empty for module-level
 * calls.
 */
export function openaiCalls(
  clients: readonly string[],
  evidence: EvidenceReader,
  seen: (site: SiteView) => SiteView = (site) => site,
): readonly CallShape[] {
  return endpoints.map(({ path, api, read }) => ({
    path: clients.map((client) => (client === '' ? path : `${client}.${path}`)),
    api,
    read: (site) => {
      const inner = seen(site);
      return read(inner, evidence(inner));
    },
  }));
}
