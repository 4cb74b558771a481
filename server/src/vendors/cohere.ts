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
  /** As generally known, not checked against a page. */
  outputLimits: { 'command-a': 8_000, 'command-r': 4_000, 'command-r7b': 4_000 },
});
