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
import { evidence } from './requests';
import { field, likelyText, unknownValue } from './values';

interface Endpoint {
  readonly path: string;
  readonly api: Api;
  readonly read: RequestReader;
  /** What tells the call where its client can't be seen; absent: nothing does. */
  readonly needs?: readonly string[];
}

/** Methods of a client that speaks OpenAI's API, below the client. */
const endpoints: readonly Endpoint[] = [
  { path: 'beta?.chat.completions.create|parse|stream', api: 'chat', read: readChat, needs: [] },
  {
    path: 'beta?.chat.completions.runTools|runFunctions',
    api: 'chat',
    read: readToolRunner,
    needs: [],
  },
  {
    path: 'beta?.responses.create|parse|stream|compact',
    api: 'responses',
    read: readResponses,
    needs: ['model', 'input'],
  },
  { path: 'completions.create', api: 'completion', read: readCompletion, needs: ['model', 'prompt'] },
  { path: 'embeddings.create', api: 'embeddings', read: readEmbeddings, needs: ['model', 'input'] },
  {
    path: 'images.generate|edit|create_variation|createVariation',
    api: 'image',
    read: readImage,
    needs: ['prompt'],
  },
  { path: 'images.create', api: 'image', read: readImage },
  { path: 'audio.speech.create', api: 'speech', read: readSpeech, needs: ['model', 'input'] },
  {
    path: 'audio.transcriptions|translations.create',
    api: 'transcription',
    read: readTranscription,
    needs: ['model', 'file'],
  },
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

/** The calls of a client that can't be seen: whoever speaks OpenAI's API has them. */
export const unseenOpenaiCalls: readonly CallShape[] = endpoints.flatMap(({ path, api, read, needs }) =>
  needs ? [{ path, api, needs, read: (site) => read(site, evidence({})) }] : [],
);

/**
 * The calls of a client that speaks OpenAI's API. `client` is the path of the client itself, empty for module-level
 * calls.
 */
export function openaiCalls(
  clients: readonly string[],
  evidenceOf: EvidenceReader,
  seen: (site: SiteView) => SiteView = (site) => site,
): readonly CallShape[] {
  return endpoints.map(({ path, api, read }) => ({
    path: clients.map((client) => (client === '' ? path : `${client}.${path}`)),
    api,
    read: (site) => {
      const inner = seen(site);
      return read(inner, evidenceOf(inner));
    },
  }));
}
