import { calibratedVendor } from './wire/calibrated-vendor';
import { MISTRAL_OVERHEAD } from './wire/overheads';

/**
 * Who made Mistral, Codestral and their kin. Tools: 1.36 to 1.79 tokens per token of their JSON (7 different requests).
 */
export const mistral = calibratedVendor({
  id: 'mistral',
  families: [
    'mistral',
    'ministral',
    'mixtral',
    'codestral',
    'magistral',
    'devstral',
    'pixtral',
    'voxtral',
    'open-mistral',
    'open-mixtral',
  ],
  tokenizer: 'mistral',
  around: () => MISTRAL_OVERHEAD,
  slack: 12,
  definitions: () => ({ once: [0, 0, 6], json: [1.2, 1.55, 2] }),
});
