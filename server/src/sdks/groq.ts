import type { SdkShape } from '../core/recognize/sdk-shape';
import { openaiCalls } from './wire/openai-calls';
import { clientEvidence } from './wire/openai-client';
import { batchCalls } from './wire/openai-sessions';

const clients = ['default?.Groq|AsyncGroq|Client|AsyncClient|default()'];
const evidence = clientEvidence('groq', 'GROQ_BASE_URL');

export const groq: SdkShape = {
  id: 'groq',
  modules: ['groq', 'groq/*', 'groq-sdk', 'groq-sdk/*'],
  transparent: ['with_options()', 'withOptions()', 'copy()', 'with_raw_response', 'with_streaming_response'],
  calls: [...openaiCalls(clients, evidence), ...batchCalls(clients, evidence)],
};
