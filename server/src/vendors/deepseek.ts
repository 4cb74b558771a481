import { calibratedVendor } from './wire/calibrated-vendor';
import { DEEPSEEK_OVERHEAD } from './wire/overheads';

/**
 * Who made DeepSeek. Tools: about 310 tokens and their JSON with V4 (2 requests); hosts of older models may leave them out.
 */
export const deepseek = calibratedVendor({
  id: 'deepseek',
  families: ['deepseek'],
  tokenizer: 'deepseek',
  around: () => DEEPSEEK_OVERHEAD,
  slack: 80,
  definitions: () => ({ once: [0, 250, 320], json: [0.8, 1, 1.8] }),
});
