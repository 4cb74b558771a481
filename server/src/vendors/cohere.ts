import { calibratedVendor } from './wire/calibrated-vendor';

/**
 * Who made Command and Aya. The bill follows the request's own text, not what the template adds
 * (docs.cohere.com, how-does-cohere-pricing-work), which was seen to be 63 tokens, and about 1,400 with a tool.
 */
export const cohere = calibratedVendor({
  id: 'cohere',
  families: ['command', 'c4ai', 'aya', 'embed-english', 'embed-multilingual', 'embed-v4', 'rerank'],
  tokenizer: 'unknown',
  around: () => ({ request: 0, message: 0 }),
  slack: 70,
  definitions: () => ({ once: [0, 0, 1500], json: [0.5, 1, 2] }),
  /** From its list of models, in thousands as 1,024 (docs.cohere.com/docs/models, 2026-08-20). */
  outputLimits: {
    'command-a': 8_192,
    'command-a-plus': 65_536,
    'command-a-reasoning': 32_768,
    'command-r': 4_096,
    'command-r7b': 4_096,
    'command-light': 4_096,
    'c4ai-aya': 4_096,
  },
});
