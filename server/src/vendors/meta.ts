import { calibratedVendor } from './wire/calibrated-vendor';
import { LLAMA3_OVERHEAD } from './wire/overheads';

/** Who made Llama. */
export const meta = calibratedVendor({
  id: 'meta',
  families: ['llama', 'llama3', 'llama-guard', 'codellama', 'meta-llama'],
  tokenizer: 'llama3',
  around: () => LLAMA3_OVERHEAD,
  slack: 25,
  definitions: { once: 0, each: 0, json: [0.5, 1, 2] },
});
