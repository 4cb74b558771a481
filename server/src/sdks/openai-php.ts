import type { ProviderEvidence } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { readChat, readCompletion, readEmbeddings } from './wire/openai-chat';
import type { RequestReader } from './wire/openai-client';
import { readImage, readSpeech, readTranscription, readVideo } from './wire/openai-media';
import { readResponses } from './wire/openai-responses';
import { readBatch, readRun } from './wire/openai-sessions';
import { factoryEvidence, isFaked, withDeploymentOfUrl } from './wire/php-clients';
import { evidence } from './wire/requests';

/** The resources of the client, below it. */
const endpoints: readonly {
  readonly path: string;
  readonly api: CallShape['api'];
  readonly read: RequestReader;
}[] = [
  { path: 'chat().create|createStreamed', api: 'chat', read: readChat },
  { path: 'responses().create|createStreamed', api: 'responses', read: readResponses },
  { path: 'completions().create|createStreamed', api: 'completion', read: readCompletion },
  { path: 'edits().create', api: 'completion', read: readCompletion },
  { path: 'embeddings().create', api: 'embeddings', read: readEmbeddings },
  {
    path: 'images().create|createStreamed|edit|editStreamed|variation',
    api: 'image',
    read: readImage,
  },
  { path: 'audio().speech|speechStreamed', api: 'speech', read: readSpeech },
  {
    path: 'audio().transcribe|transcribeStreamed|translate',
    api: 'transcription',
    read: readTranscription,
  },
  { path: 'videos().create', api: 'video', read: readVideo },
  { path: 'threads().createAndRun|createAndRunStreamed', api: 'assistants', read: readRun },
  { path: 'threads().runs().create|createStreamed', api: 'assistants', read: readRun },
  { path: 'batches().create', api: 'chat', read: readBatch },
];

const provider = (site: SiteView): ProviderEvidence => factoryEvidence(site, 'openai');

/** The community's client for OpenAI, with its facade for Laravel. */
export const openaiPhp: SdkShape = {
  id: 'openai-php',
  modules: ['OpenAI', 'OpenAI/*'],
  languages: ['php'],
  words: ['chat()->create', 'embeddings()->create', 'responses()->create', 'images()->create'],
  calls: endpoints.map(({ path, api, read }) => ({
    path: `**.${path}`,
    api,
    read: (site) => {
      if (isFaked(site)) return null;
      const told = provider(site);
      return withDeploymentOfUrl(read(site, told), told);
    },
  })),
  unseen: [
    {
      path: 'chat().create|createStreamed',
      api: 'chat',
      needs: ['model', 'messages'],
      read: (site) => readChat(site, evidence({})),
    },
    {
      path: 'embeddings().create',
      api: 'embeddings',
      needs: ['model', 'input'],
      read: (site) => readEmbeddings(site, evidence({})),
    },
    {
      path: 'responses().create|createStreamed',
      api: 'responses',
      needs: ['model', 'input'],
      read: (site) => readResponses(site, evidence({})),
    },
    {
      path: 'images().create',
      api: 'image',
      needs: ['prompt'],
      read: (site) => readImage(site, evidence({})),
    },
  ],
};
