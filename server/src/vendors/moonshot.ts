import { calibratedVendor } from './wire/calibrated-vendor';

/**
 * Who made Kimi. Tools: 1.3 tokens per token of their JSON (2 requests).
 */
export const moonshot = calibratedVendor({
  id: 'moonshot',
  families: ['kimi', 'moonshot'],
  tokenizer: 'unknown',
  around: () => ({ request: 4, message: 4 }),
  slack: 20,
  definitions: () => ({ once: [0, 0, 40], json: [1, 1.3, 1.8] }),
});
