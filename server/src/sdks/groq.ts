import type { SdkShape } from '../core/recognize/sdk-shape';
import { openaiCalls } from './wire/openai-calls';
import { clientEvidence } from './wire/openai-client';

export const groq: SdkShape = {
  id: 'groq',
  modules: ['groq', 'groq/*', 'groq-sdk', 'groq-sdk/*'],
  transparent: ['with_options()', 'withOptions()', 'copy()', 'with_raw_response', 'with_streaming_response'],
  calls: openaiCalls(
    ['default?.Groq|AsyncGroq|Client|AsyncClient|default()'],
    clientEvidence('groq', 'GROQ_BASE_URL'),
  ),
};
