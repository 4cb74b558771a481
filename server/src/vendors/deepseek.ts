import { calibratedVendor } from './wire/calibrated-vendor';
import { isOfAny, isOfFamily } from './wire/families';
import { DEEPSEEK_OVERHEAD } from './wire/overheads';
import { functionsAsLines } from './wire/wrapped-tools';

/** Models whose template has an instruction how to call tools before the functions as JSON. */
const TOLD_OF_CALLS = ['deepseek-v4', 'deepseek-v3.2', 'deepseek-v3-2', 'deepseek.v3.2'];

/**
 * Who made DeepSeek. A system message costs nothing but its text. Thinking V4 is told 78 tokens more (3 requests), and 222
 * before the functions as JSON (2), as the template of V3.2 says much the same; hosts of older models may leave tools out.
 * What was thought is read within the turn alone (its guide on reasoning models).
 */
export const deepseek = calibratedVendor({
  id: 'deepseek',
  families: ['deepseek'],
  tokenizer: 'deepseek',
  thinks: ['deepseek-reasoner', 'deepseek-r1', 'deepseek.r1'],
  around: ({ model, provider }) => ({
    ...DEEPSEEK_OVERHEAD,
    request: (provider === 'deepseek' ? 4 : 2) + (isOfFamily(model, 'deepseek-v4') ? 78 : 0),
    freeSystems: true,
  }),
  readsThoughts: 'of the turn',
  slack: 4,
  definitions: ({ model }) => ({
    once: isOfAny(model, TOLD_OF_CALLS) ? [195, 222, 250] : [0, 200, 320],
    json: [0.8, 1, 1.8],
    rendered: functionsAsLines,
  }),
});
