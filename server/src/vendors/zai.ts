import { calibratedVendor } from './wire/calibrated-vendor';

/** Who made GLM. */
export const zai = calibratedVendor({
  id: 'zai',
  families: ['glm', 'chatglm'],
  tokenizer: 'unknown',
  around: () => ({ request: 4, message: 4 }),
  slack: 20,
  definitions: { once: 0, each: 0, json: [0.5, 1, 2] },
});
