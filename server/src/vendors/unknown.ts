import { calibratedVendor, UNMEASURED } from './wire/calibrated-vendor';

/** Takes every model that nobody else made; its counts are assumptions with a wide band. */
export const unknown = calibratedVendor({
  id: 'unknown',
  families: [],
  tokenizer: 'unknown',
  around: () => ({ request: 4, message: 4 }),
  slack: 40,
  definitions: () => UNMEASURED,
  how: 'assumed',
});
