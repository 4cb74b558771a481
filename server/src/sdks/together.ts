import type { SdkShape } from '../core/recognize/sdk-shape';
import { openaiCalls } from './wire/openai-calls';
import { clientEvidence } from './wire/openai-client';
import { batchCalls } from './wire/openai-sessions';

const clients = ['default?.Together|AsyncTogether|Client|default()'];
const evidence = clientEvidence('together', 'TOGETHER_BASE_URL');

export const together: SdkShape = {
  id: 'together',
  modules: ['together', 'together/*', 'together-ai', 'together-ai/*'],
  transparent: ['with_options()', 'withOptions()', 'with_raw_response', 'with_streaming_response'],
  calls: [...openaiCalls(clients, evidence), ...batchCalls(clients, evidence)],
};
