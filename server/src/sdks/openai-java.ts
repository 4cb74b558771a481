import type { ProviderEvidence } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { builtWith, isBuiltWith } from './wire/builder-steps';
import { readChat, readCompletion, readEmbeddings } from './wire/openai-chat';
import type { RequestReader } from './wire/openai-client';
import { openaiJvmRecords } from './wire/openai-jvm-records';
import { readImage, readSpeech, readTranscription, readVideo } from './wire/openai-media';
import { readResponses } from './wire/openai-responses';
import { recordSite } from './wire/records';
import { evidence } from './wire/requests';

const clients = [
  'OpenAIClient()',
  'OpenAIClientAsync()',
  'OpenAIClientImpl()',
  'OpenAIOkHttpClient',
  'OpenAIOkHttpClientAsync',
  'BedrockOpenAIOkHttpClient',
  'BedrockOpenAIOkHttpClientAsync',
];

function evidenceOf(site: SiteView): ProviderEvidence {
  if (site.names[0]?.startsWith('Bedrock')) return evidence({ sdk: 'bedrock', fixed: true });
  const baseUrl = builtWith(site, ['baseUrl']);
  if (isBuiltWith(site, ['azureServiceVersion', 'azureUrlPathMode']))
    return evidence({ sdk: 'azure', fixed: true, baseUrl });
  return evidence({ sdk: 'openai', baseUrl, baseUrlVariable: 'OPENAI_BASE_URL' });
}

/** `completions().withRawResponse().create(...)` is the same request. */
function withRaw(path: string): string {
  return path.replace(/\.(?=[^.]*$)/, '.withRawResponse()?.');
}

function call(path: string, api: CallShape['api'], read: RequestReader): CallShape {
  return {
    path: clients.map((client) => `${client}.**.${withRaw(path)}`),
    api,
    read: (site) => read(recordSite(site, site.args.positional(0), openaiJvmRecords), evidenceOf(site)),
  };
}

/** What another file makes asks OpenAI by the whole way behind it, in a file that makes the request by the package. */
function unseen(path: string, api: CallShape['api'], read: RequestReader): CallShape {
  return {
    path,
    api,
    beside: true,
    read: (site) => read(recordSite(site, site.args.positional(0), openaiJvmRecords), evidence({})),
  };
}

/** OpenAI's own package for Java and Kotlin: requests are made by builders. */
export const openaiJava: SdkShape = {
  id: 'openai-java',
  modules: ['com.openai/*'],
  languages: ['java', 'kotlin'],
  calls: [
    call('chat().completions().create|createStreaming', 'chat', readChat),
    call('responses().create|createStreaming|compact', 'responses', readResponses),
    call('completions().create|createStreaming', 'completion', readCompletion),
    call('embeddings().create', 'embeddings', readEmbeddings),
    call('images().generate|edit|createVariation|generateStreaming|editStreaming', 'image', readImage),
    call('audio().speech().create', 'speech', readSpeech),
    call('audio().transcriptions|translations().create|createStreaming', 'transcription', readTranscription),
    call('videos().create|remix|extend|edit', 'video', readVideo),
  ],
  unseen: [
    unseen('chat().completions().create|createStreaming', 'chat', readChat),
    unseen('responses().create|createStreaming', 'responses', readResponses),
  ],
};
