import { calibratedVendor } from './wire/calibrated-vendor';
import { toolsAsLines } from './wire/wrapped-tools';

/**
 * Who made GLM. Around text `[gMASK]<sop>`, a role and the start of the answer with its thinking: five tokens with one message
 * (2 requests of 4.7), twelve with an effort stated (5.2). Tools: about 105 tokens and their JSON (2 requests).
 */
export const zai = calibratedVendor({
  id: 'zai',
  families: ['glm', 'chatglm'],
  tokenizer: 'unknown',
  around: ({ model }) => ({ request: 4, message: 1, call: 16, reasoning: model.startsWith('glm-5') ? 7 : 0 }),
  slack: 4,
  definitions: () => ({ once: [90, 102, 120], json: [0.8, 1, 1.6], rendered: toolsAsLines }),
});
