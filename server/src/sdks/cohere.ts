import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { readCohereChat, readCohereEmbed, readCohereGenerate, readRerank } from './wire/cohere-requests';
import { clientEvidence } from './wire/openai-client';
import { evidence } from './wire/requests';

const direct = clientEvidence('cohere', 'CO_API_URL');

function provider(site: SiteView) {
  const hosted = site.names.find((name) => /^(Aws|Bedrock|Sagemaker)/.test(name));
  if (!hosted) return direct(site);
  return evidence({ sdk: hosted.startsWith('Sagemaker') ? 'sagemaker' : 'bedrock', fixed: true });
}

const client =
  'default?.Client|AsyncClient|ClientV2|AsyncClientV2|CohereClient|CohereClientV2|BedrockClient|SagemakerClient|AwsClient|default().v2?';

export const cohere: SdkShape = {
  id: 'cohere',
  modules: ['cohere', 'cohere/*', 'cohere-ai', 'cohere-ai/*'],
  calls: [
    {
      path: `${client}.chat|chat_stream|chatStream`,
      api: 'chat',
      read: (site) => readCohereChat(site, provider(site)),
    },
    {
      path: `${client}.generate|generate_stream|generateStream`,
      api: 'completion',
      read: (site) => readCohereGenerate(site, provider(site)),
    },
    { path: `${client}.embed`, api: 'embeddings', read: (site) => readCohereEmbed(site, provider(site)) },
    { path: `${client}.rerank`, api: 'rerank', read: (site) => readRerank(site, provider(site)) },
  ],
  unseen: [
    {
      path: 'rerank',
      api: 'rerank',
      needs: ['query', 'documents', 'model'],
      read: (site) => readRerank(site, evidence({})),
    },
  ],
};
