import type { CallRequest } from '../core/recognize/call-request';
import type { SdkShape } from '../core/recognize/sdk-shape';
import type { SiteView } from '../core/recognize/site-view';
import { modelArgument, openaiEvidence } from './wire/openai-client';
import { plainPrompts } from './wire/plain-texts';
import { request } from './wire/requests';

function readEmbedding(site: SiteView): CallRequest {
  const input = site.argumentAt(0, 'text') ?? site.argument('list_of_text');
  const second = site.args.positional(1);
  return request({
    model: second?.kind === 'text' ? second : modelArgument(site, ['engine', 'model']),
    provider: openaiEvidence(site),
    prompts: plainPrompts(input),
  });
}

/** What OpenAI's package for Python had beside its clients before version 1. */
export const openaiEmbeddingsUtils: SdkShape = {
  id: 'openai',
  modules: ['openai.embeddings_utils'],
  languages: ['python'],
  calls: [
    {
      path: 'get_embedding|aget_embedding|get_embeddings|aget_embeddings',
      api: 'embeddings',
      read: readEmbedding,
    },
  ],
};
