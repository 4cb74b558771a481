import type { CallRequest, ProviderEvidence } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { bodySite } from './wire/body-site';
import { readChat, readCompletion, readEmbeddings } from './wire/openai-chat';
import type { RequestReader } from './wire/openai-client';
import { readImage, readSpeech, readTranscription } from './wire/openai-media';
import { readResponses } from './wire/openai-responses';
import { readBatch, readRun } from './wire/openai-sessions';
import { evidence } from './wire/requests';
import { clientSetting, gemEvidence, isWord, parametersSite } from './wire/ruby-clients';
import { given } from './wire/values';

const plain = gemEvidence('OpenAI', 'openai', null);

function provider(site: SiteView): ProviderEvidence {
  const type = clientSetting(site, 'OpenAI', ['api_type']);
  if (!isWord(type, 'azure')) return plain(site);
  return evidence({ sdk: 'azure', fixed: true, baseUrl: plain(site).baseUrl });
}

interface Endpoint {
  readonly path: string;
  readonly api: CallShape['api'];
  readonly read: RequestReader;
}

/** Methods that are given their request as `parameters:`. */
const endpoints: readonly Endpoint[] = [
  { path: 'chat', api: 'chat', read: readChat },
  { path: 'embeddings', api: 'embeddings', read: readEmbeddings },
  { path: 'completions', api: 'completion', read: readCompletion },
  { path: 'responses.create', api: 'responses', read: readResponses },
  { path: 'images.generate|edit|variations', api: 'image', read: readImage },
  { path: 'audio.transcribe|translate', api: 'transcription', read: readTranscription },
  { path: 'audio.speech', api: 'speech', read: readSpeech },
];

/** Runs of assistants, and batches. */
const kept: readonly Endpoint[] = [
  { path: 'runs.create|create_thread_and_run', api: 'assistants', read: readRun },
  { path: 'batches.create', api: 'chat', read: readBatch },
];

function withParameters(read: RequestReader, evidenceOf: (site: SiteView) => ProviderEvidence) {
  return (site: SiteView): CallRequest | null => {
    const inner = parametersSite(site);
    return inner && read(inner, evidenceOf(site));
  };
}

function withOptionalParameters(read: RequestReader) {
  return (site: SiteView): CallRequest | null => {
    const parameters = given(site.argument('parameters'));
    if (parameters === null && site.args.names().length === 0) return null;
    return read(parameters === null ? site : bodySite(site, parameters), provider(site));
  };
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
    ...kept.map(({ path, api, read }) => ({
      path: `${client}.${path}`,
      api,
      read: withOptionalParameters(read),
    })),
  ],
  unseen: endpoints.map(({ path, api, read }) => ({
    path,
    api,
    needs: ['parameters'],
    read: withParameters(read, () => evidence({})),
  })),
};
