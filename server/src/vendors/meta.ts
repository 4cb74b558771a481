import { calibratedVendor } from './wire/calibrated-vendor';
import { LLAMA3_OVERHEAD } from './wire/overheads';

/**
 * Who made Llama. Tools: one Llama 4 on Bedrock came to 70 tokens and its JSON, on Groq to about 640.
 */
export const meta = calibratedVendor({
  id: 'meta',
  families: ['llama', 'llama3', 'llama-guard', 'codellama', 'meta-llama'],
  tokenizer: 'llama3',
  around: () => LLAMA3_OVERHEAD,
  slack: 25,
  definitions: () => ({ once: [40, 90, 720], json: [0.8, 1, 1.6] }),
});
