import { calibratedVendor } from './wire/calibrated-vendor';
import { DEEPSEEK_OVERHEAD } from './wire/overheads';

/** Who made DeepSeek. */
export const deepseek = calibratedVendor({
  id: 'deepseek',
  families: ['deepseek'],
  tokenizer: 'deepseek',
  around: () => DEEPSEEK_OVERHEAD,
  slack: 6,
  definitions: { once: 0, each: 0, json: [0.5, 1, 2] },
});
