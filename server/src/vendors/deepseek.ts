import { calibratedVendor } from './wire/calibrated-vendor';
import { isOfFamily } from './wire/families';
import { DEEPSEEK_OVERHEAD } from './wire/overheads';
import { toolsAsLines } from './wire/wrapped-tools';

/**
 * Who made DeepSeek. A system message costs nothing but its text. Thinking V4 is told 78 tokens more (3 requests), and some 220
 * before the JSON of tools (2); hosts of older models may leave tools out.
 */
export const deepseek = calibratedVendor({
  id: 'deepseek',
  families: ['deepseek'],
  tokenizer: 'deepseek',
  thinks: ['deepseek-reasoner', 'deepseek-r1'],
  around: ({ model, provider }) => ({
    ...DEEPSEEK_OVERHEAD,
    request: (provider === 'deepseek' ? 4 : 2) + (isOfFamily(model, 'deepseek-v4') ? 78 : 0),
    freeSystems: true,
  }),
  slack: 4,
  definitions: ({ model }) => ({
    once: isOfFamily(model, 'deepseek-v4') ? [195, 218, 245] : [0, 200, 320],
    json: [0.8, 1, 1.8],
    rendered: toolsAsLines,
  }),
});
