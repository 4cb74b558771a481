import type { CallRequest } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { readChat, readCompletion, readEmbeddings } from './wire/openai-chat';
import type { RequestReader } from './wire/openai-client';
import { readImage, readSpeech, readTranscription, readVideo } from './wire/openai-media';
import { readRun } from './wire/openai-sessions';
import { withScheme } from './wire/php-clients';
import { evidence } from './wire/requests';

const methods: readonly {
  readonly path: string;
  readonly api: CallShape['api'];
  readonly read: RequestReader;
}[] = [
  { path: 'chat', api: 'chat', read: readChat },
  { path: 'completion|complete', api: 'completion', read: readCompletion },
  { path: 'createEdit', api: 'completion', read: readCompletion },
  { path: 'embeddings', api: 'embeddings', read: readEmbeddings },
  { path: 'image|imageEdit|createImageVariation', api: 'image', read: readImage },
  { path: 'tts', api: 'speech', read: readSpeech },
  { path: 'transcribe|translate', api: 'transcription', read: readTranscription },
  { path: 'createRun', api: 'assistants', read: readRun },
  { path: 'createThreadAndRun', api: 'assistants', read: readRun },
  { path: 'createVideo', api: 'video', read: readVideo },
];

/** The address may be set on the client (`setBaseURL`), whose calls are told by the client that they are made on. */
function read(site: SiteView, reader: RequestReader): CallRequest | null {
  const [base] = site.callsOn(site.owner, 'setBaseURL');
  return reader(site, evidence({ sdk: 'openai', baseUrl: withScheme(base?.positional(0) ?? null) }));
}

/** An older client for OpenAI: methods of one class that take the body. */
export const orhanerdayOpenAi: SdkShape = {
  id: 'orhanerday-open-ai',
  modules: ['Orhanerday.OpenAi'],
  languages: ['php'],
  calls: methods.map(({ path, api, read: reader }) => ({
    path: `OpenAi().${path}`,
    api,
    read: (site) => read(site, reader),
  })),
};
