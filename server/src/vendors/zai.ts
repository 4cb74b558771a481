import { calibratedVendor } from './wire/calibrated-vendor';

/**
 * Who made GLM. Tools: about 110 tokens and their JSON (2 requests).
 */
export const zai = calibratedVendor({
  id: 'zai',
  families: ['glm', 'chatglm'],
  tokenizer: 'unknown',
  around: () => ({ request: 4, message: 4 }),
  slack: 20,
  definitions: () => ({ once: [60, 110, 180], json: [0.8, 1, 1.6] }),
});
