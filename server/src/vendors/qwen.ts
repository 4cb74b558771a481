import { calibratedVendor, UNMEASURED } from './wire/calibrated-vendor';
import { QWEN_OVERHEAD } from './wire/overheads';

/** Who made Qwen. */
export const qwen = calibratedVendor({
  id: 'qwen',
  families: ['qwen', 'qwq', 'qvq'],
  tokenizer: 'qwen',
  around: () => QWEN_OVERHEAD,
  slack: 4,
  definitions: () => UNMEASURED,
});
