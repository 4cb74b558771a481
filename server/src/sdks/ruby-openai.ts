import type { CallRequest, ProviderEvidence } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { readChat, readCompletion, readEmbeddings } from './wire/openai-chat';
import type { RequestReader } from './wire/openai-client';
import { readImage, readSpeech, readTranscription } from './wire/openai-media';
import { readRun } from './wire/openai-sessions';
import { evidence } from './wire/requests';
import { parametersSite, openaiGemEvidence as provider } from './wire/ruby-clients';

interface Endpoint {
  readonly path: string;
  readonly api: CallShape['api'];
  readonly read: RequestReader;
}

/** Methods that are given their request as `parameters:`, but for those that OpenAI's own gem has, too. */
const endpoints: readonly Endpoint[] = [
  { path: 'chat', api: 'chat', read: readChat },
  { path: 'embeddings', api: 'embeddings', read: readEmbeddings },
  { path: 'completions', api: 'completion', read: readCompletion },
  { path: 'images.variations', api: 'image', read: readImage },
  { path: 'audio.transcribe|translate', api: 'transcription', read: readTranscription },
  { path: 'audio.speech', api: 'speech', read: readSpeech },
];

function withParameters(read: RequestReader, evidenceOf: (site: SiteView) => ProviderEvidence) {
  return (site: SiteView): CallRequest | null => {
    const inner = parametersSite(site);
    return inner && read(inner, evidenceOf(site));
  };
}

/** `OpenAI::Completion.create(...)` of a gem that came earlier still. */
function readModule(site: SiteView): CallRequest | null {
  const by = evidence({ sdk: 'openai' });
  if (site.names[0] === 'ChatCompletion') return readChat(site, by);
  return { ...readCompletion(site, by), api: 'completion' };
}

/** A run of an assistant. */
function readKeptRun(site: SiteView): CallRequest {
  return readRun(parametersSite(site) ?? site, provider(site));
}

const client = 'from_openai()?.Client()';

/** The gem ruby-openai, which came before OpenAI's own, and Instructor's clients of it. */
export const rubyOpenai: SdkShape = {
  id: 'ruby-openai',
  modules: ['OpenAI', 'Instructor'],
  languages: ['ruby'],
  transparent: ['beta()', 'admin'],
  calls: [
    ...endpoints.map(({ path, api, read }) => ({
      path: [`${client}.${path}`, `from_openai().().${path}`],
      api,
      read: withParameters(read, provider),
    })),
    { path: `${client}.runs.create|create_thread_and_run`, api: 'assistants', read: readKeptRun },
    { path: 'Completion|ChatCompletion.create', api: 'chat', read: readModule },
  ],
  words: ['client.chat', 'openai.chat', 'llm.chat', 'client.embeddings'],
  unseen: endpoints.map(({ path, api, read }) => ({
    path,
    api,
    needs: ['parameters'],
    read: withParameters(read, () => evidence({})),
  })),
};
