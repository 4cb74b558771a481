import { calibratedVendor } from './wire/calibrated-vendor';
import { claudeImageTokens } from './wire/claude-images';
import { isOfAny } from './wire/families';

/** Output limits in tokens from the models' pages (platform.claude.com/docs/en/models, autumn 2026). */
const outputLimits: Readonly<Record<string, number>> = {
  'claude-fable': 128_000,
  'claude-mythos': 128_000,
  'claude-opus-5': 128_000,
  'claude-sonnet-5': 128_000,
  'claude-opus-4-8': 128_000,
  'claude-opus-4-7': 128_000,
  'claude-opus-4-6': 128_000,
  'claude-sonnet-4-6': 128_000,
  'claude-opus-4-5': 64_000,
  'claude-sonnet-4-5': 64_000,
  'claude-haiku-4-5': 64_000,
  'claude-opus-4': 32_000,
  'claude-sonnet-4': 64_000,
  'claude-3-7-sonnet': 64_000,
  'claude-3-5-sonnet': 8_192,
  'claude-3-5-haiku': 8_192,
  'claude-3-opus': 4_096,
  'claude-3-sonnet': 4_096,
  'claude-3-haiku': 4_096,
  'claude-2': 4_096,
  'claude-v2': 4_096,
  'claude-instant': 4_096,
};

/** Who made Claude. */
export const anthropic = calibratedVendor({
  id: 'anthropic',
  families: ['claude'],
  spelling: (model) => model.replace(/(\d)\.(\d)/g, '$1-$2'),
  ratio: (model) =>
    isOfAny(model, newTokenizer)
      ? { low: 1.2, likely: 1.45, high: 1.8 }
      : { low: 0.95, likely: 1.11, high: 1.4 },
  around: () => ({ request: 3, message: 4, system: 2, tools: 480, tool: 30, slack: 20 }),
  image: claudeImageTokens,
  outputLimits,
});

/** Models of the tokenizer that came with Opus 4.7 (platform.claude.com, build-with-claude/token-counting). */
const newTokenizer = [
  'claude-opus-4-7',
  'claude-opus-4-8',
  'claude-opus-5',
  'claude-sonnet-5',
  'claude-fable',
  'claude-mythos',
];
