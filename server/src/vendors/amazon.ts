import { calibratedVendor } from './wire/calibrated-vendor';
import { NOVA_OVERHEAD } from './wire/overheads';

/** Who made Nova and Titan. */
export const amazon = calibratedVendor({
  id: 'amazon',
  families: ['nova', 'titan', 'amazon-titan'],
  tokenizer: 'unknown',
  around: () => NOVA_OVERHEAD,
  slack: 4,
  definitions: { once: 0, each: 0, json: [0.5, 1, 2] },
});
