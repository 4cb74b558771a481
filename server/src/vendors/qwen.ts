import { calibratedVendor } from './wire/calibrated-vendor';
import { QWEN_OVERHEAD } from './wire/overheads';
import { toolsAsLines } from './wire/wrapped-tools';

/**
 * Who made Qwen. Tools, calls and what was thought as the chat templates of Qwen 2.5 and 3 write them: an instruction of some
 * 84 tokens, the tools one a line, calls and results between tags that are a token each. The instruction of Qwen3-Coder and
 * what came after is longer.
 */
export const qwen = calibratedVendor({
  id: 'qwen',
  families: ['qwen', 'qwq', 'qvq'],
  tokenizer: 'qwen',
  around: () => ({ ...QWEN_OVERHEAD, call: 17 }),
  readsThoughts: 'of the turn',
  slack: 4,
  definitions: () => ({ once: [70, 84, 300], json: [0.8, 1, 1.6], rendered: toolsAsLines }),
});
