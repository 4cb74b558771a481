import type { CallShape, SdkShape } from '../core/recognize/sdk-shape';
import { openaiCalls } from './wire/openai-calls';
import { clientEvidence, modelArgument } from './wire/openai-client';
import { batchCalls } from './wire/openai-sessions';
import { plainPrompts } from './wire/plain-texts';
import { request } from './wire/requests';

const clients = ['default?.Together|AsyncTogether|Client|default()'];
const evidence = clientEvidence('together', 'TOGETHER_BASE_URL');

const rerank: CallShape = {
  path: `${clients[0]}.rerank.create`,
  api: 'rerank',
  read: (site) => {
    const query = plainPrompts(site.argument('query'))[0]?.parts ?? [];
    const prompts = plainPrompts(site.argument('documents'));
    return request({
      model: modelArgument(site),
      provider: evidence(site),
      prompts: prompts.map((prompt) => ({ ...prompt, parts: [...query, ...prompt.parts] })),
    });
  },
};

export const together: SdkShape = {
  id: 'together',
  modules: ['together', 'together/*', 'together-ai', 'together-ai/*'],
  transparent: ['with_options()', 'withOptions()', 'with_raw_response', 'with_streaming_response'],
  calls: [...openaiCalls(clients, evidence), rerank, ...batchCalls(clients, evidence)],
};
