import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { plainPrompts, rankedTexts } from './wire/plain-texts';
import { evidence, request } from './wire/requests';
import { given, unknownValue } from './wire/values';

const provider = evidence({ sdk: 'voyage' });

function readEmbed(site: SiteView): CallRequest {
  const texts = given(site.argument('texts')) ?? given(site.argument('input')) ?? site.args.positional(0);
  return request({
    model: given(site.argument('model')) ?? unknownValue('model'),
    provider,
    prompts: plainPrompts(texts),
  });
}

function readRerank(site: SiteView): CallRequest {
  return request({
    model: given(site.argument('model')) ?? unknownValue('model'),
    provider,
    prompts: rankedTexts(site.argumentAt(1, 'documents'), site.argumentAt(0, 'query')),
  });
}

const client = 'Client|AsyncClient|VoyageAIClient()';

export const voyageAi: SdkShape = {
  id: 'voyageai',
  modules: ['voyageai', 'voyageai/*'],
  calls: [
    {
      path: `${client}.embed|multimodal_embed|multimodalEmbed|contextualized_embed|contextualizedEmbed`,
      api: 'embeddings',
      read: readEmbed,
    },
    { path: `${client}.rerank`, api: 'rerank', read: readRerank },
  ],
};
