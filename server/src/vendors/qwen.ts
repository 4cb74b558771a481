import { knownText } from '../core/evaluate/known';
import type { CallRequest } from '../core/recognize/call-request';
import { calibratedVendor } from './wire/calibrated-vendor';
import { isOfAny } from './wire/families';
import { QWEN_OVERHEAD, QWEN_UNTHOUGHT, QWEN25_SYSTEM } from './wire/overheads';
import { toolsAsLines } from './wire/wrapped-tools';

/** Models with a system message of their own. */
const QWEN25 = ['qwen2.5', 'qwen-2.5', 'qwen2', 'qwen-2', 'qwq'];

/** Whether a model that may think is told not to; Bedrock was seen to run it so unasked. */
function mayNotThink(
  model: string,
  provider: string | null,
  { output: { reasoning } }: CallRequest,
): boolean {
  if (/instruct|coder|thinking|-next\b|-max\b/.test(model)) return false;
  if (provider === 'bedrock') return true;
  if (reasoning?.kind === 'boolean') return !reasoning.value;
  const type = reasoning?.kind === 'object' ? (reasoning.entries.get('type') ?? null) : reasoning;
  return type !== null && /^(?:none|disabled)$/.test(knownText(type) ?? '');
}

/**
 * Who made Qwen. Tools, calls and what was thought as the chat templates of Qwen 2.5 and 3 write them: an instruction of some
 * 84 tokens, the tools one a line, calls and results between tags that are a token each. The instruction of Qwen3-Coder and
 * what came after is longer.
 */
export const qwen = calibratedVendor({
  id: 'qwen',
  families: ['qwen', 'qwq', 'qvq'],
  tokenizer: 'qwen',
  around: ({ model, provider }, request) => {
    if (isOfAny(model, QWEN25)) return { ...QWEN_OVERHEAD, ownSystem: QWEN25_SYSTEM, call: 17 };
    const unthought = mayNotThink(model, provider, request) ? QWEN_UNTHOUGHT : 0;
    return { ...QWEN_OVERHEAD, request: QWEN_OVERHEAD.request + unthought, call: 17 };
  },
  readsThoughts: 'of the turn',
  slack: 4,
  definitions: () => ({ once: [70, 84, 300], json: [0.8, 1, 1.6], rendered: toolsAsLines }),
});
