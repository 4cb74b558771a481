import { calibratedVendor } from './wire/calibrated-vendor';

/** Who made Command and Aya. */
export const cohere = calibratedVendor({
  id: 'cohere',
  families: ['command', 'c4ai', 'aya', 'embed-english', 'embed-multilingual', 'embed-v4', 'rerank'],
  ratio: () => ({ low: 0.9, likely: 1.05, high: 1.3 }),
  around: () => ({ request: 0, message: 0, system: 0, tools: 0, tool: 0, slack: 10 }),
  /** docs.cohere.com/docs/models, 2026. */
  outputLimits: { 'command-a': 8_000, 'command-r': 4_000, 'command-r7b': 4_000 },
});
