import type { ProviderEvidence } from '../core/recognize/call-request';
import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { openaiCalls, unseenOpenaiCalls } from './wire/openai-calls';
import { readChat, readCompletion, readEmbeddings } from './wire/openai-chat';
import { openaiEvidence, type RequestReader } from './wire/openai-client';
import { readImage, readTranscription } from './wire/openai-media';
import { batchCalls, realtimeClasses, sessionCalls, unseenSessionCalls } from './wire/openai-sessions';
import { evidence } from './wire/requests';
import { assignedAmong, optionalAmong } from './wire/site-arguments';
import { field, likelyText } from './wire/values';

const clients = 'OpenAI|AsyncOpenAI|AzureOpenAI|AsyncAzureOpenAI|Client|AsyncClient|default()';
/** A call of the module as it was before version 1 of the Python package. */
function legacy(path: string, api: CallShape['api'], read: RequestReader): CallShape {
  return { path, api, read: (site) => withDeployment(site, read) };
}

/** Azure's deployments stood in arguments of their own then. */
function withDeployment(site: SiteView, read: RequestReader) {
  const deployment = optionalAmong(site, ['deployment_id', 'engine']);
  const azure = deployment !== null && read === readChat;
  const request = read(site, azure ? evidence({ sdk: 'azure', fixed: true }) : legacyEvidence(site));
  return request && azure ? { ...request, model: deployment } : request;
}

function legacyEvidence(site: SiteView): ProviderEvidence {
  const type = optionalAmong(site, ['api_type']) ?? assignedAmong(site, ['api_type']);
  if (likelyText(type)?.startsWith('azure')) return evidence({ sdk: 'azure', fixed: true });
  return evidence({
    sdk: 'openai',
    baseUrl: optionalAmong(site, ['api_base']) ?? assignedAmong(site, ['api_base']),
    baseUrlVariable: 'OPENAI_API_BASE',
  });
}

/** A call of `OpenAIApi`, the JavaScript package before version 4; its base path stood in a `Configuration`. */
function version3(method: string, api: CallShape['api'], read: RequestReader): CallShape {
  return {
    path: `default?.OpenAIApi().${method}`,
    api,
    read: (site) => read(site, version3Evidence(site)),
  };
}

function version3Evidence(site: SiteView): ProviderEvidence {
  const client = site.step('OpenAIApi');
  const configuration = client?.argumentAt(0, 'configuration') ?? null;
  return evidence({
    sdk: 'openai',
    baseUrl: field(configuration, 'basePath') ?? client?.args?.positional(1) ?? null,
  });
}

/** The model stood behind the file. */
function readTranscription3(site: SiteView, provider: ProviderEvidence) {
  const model = site.args.positional(1);
  return { ...readTranscription(site, provider), ...(model ? { model } : {}) };
}

/** OpenAI's own packages, and those that give them out again under the same names. */
export const openai: SdkShape = {
  id: 'openai',
  modules: [
    'openai',
    'openai/index',
    'openai/index.mjs',
    'openai/azure',
    'openai/realtime/*',
    'openai/beta/realtime/*',
    'openai.lib.azure',
    'openai._client',
    'openai-edge',
    'langfuse.openai',
    'posthog.ai.openai',
    '@posthog/ai',
    '@posthog/ai/openai',
    'braintrust.oai',
    'helicone.openai_proxy',
  ],
  transparent: [
    'with_options()',
    'withOptions()',
    'copy()',
    'with_middleware()',
    'with_raw_response',
    'with_streaming_response',
  ],
  calls: [
    ...openaiCalls([`default?.openai?.${clients}`, 'openai?'], openaiEvidence),
    ...sessionCalls([`default?.openai?.${clients}`, 'openai?']),
    ...batchCalls([`default?.openai?.${clients}`, 'openai?'], openaiEvidence),
    ...realtimeClasses,
    legacy('openai?.ChatCompletion.create|acreate', 'chat', readChat),
    legacy('openai?.Completion.create|acreate', 'completion', readCompletion),
    legacy('openai?.Embedding.create|acreate', 'embeddings', readEmbeddings),
    legacy('openai?.Image.create|acreate|create_edit|create_variation', 'image', readImage),
    legacy('openai?.Audio.transcribe|translate|atranscribe|atranslate', 'transcription', readTranscription),
    version3('createChatCompletion', 'chat', readChat),
    version3('createCompletion', 'completion', readCompletion),
    version3('createEmbedding', 'embeddings', readEmbeddings),
    version3('createImage|createImageEdit|createImageVariation', 'image', readImage),
    version3('createTranscription|createTranslation', 'transcription', readTranscription3),
  ],
  unseen: [...unseenOpenaiCalls, ...unseenSessionCalls],
};
