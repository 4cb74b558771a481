import { calibratedVendor, UNMEASURED } from './wire/calibrated-vendor';

/** Who made Grok. */
export const xai = calibratedVendor({
  id: 'xai',
  families: ['grok'],
  tokenizer: 'unknown',
  around: () => ({ request: 4, message: 4 }),
  slack: 20,
  definitions: () => UNMEASURED,
});
