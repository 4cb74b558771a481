import { calibratedVendor } from './wire/calibrated-vendor';
import { toolsAsLines } from './wire/wrapped-tools';

/**
 * Who made GLM. Around text `[gMASK]<sop>`, a role and the start of the answer with its thinking: five tokens with one message
 * (2 requests of 4.7), twelve with an effort stated (5.2). Tools, calls and what was thought as the chat templates of GLM 4.5
 * to 4.7 write them, whose tags are a token each: 89 tokens before the tools (also counted in one request of 5.2).
 */
export const zai = calibratedVendor({
  id: 'zai',
  families: ['glm', 'chatglm', 'zai-glm'],
  tokenizer: 'glm',
  around: ({ model }) => ({ request: 4, message: 1, call: 16, reasoning: model.startsWith('glm-5') ? 7 : 0 }),
  readsThoughts: 'of the turn',
  slack: 4,
  definitions: () => ({ once: [80, 89, 110], json: [0.8, 1, 1.6], rendered: toolsAsLines }),
});
