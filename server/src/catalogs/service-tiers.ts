import type { BatchCached } from '../core/price/rate';

/** What the batch API and service tiers of a provider make of its standard prices. */
export interface ServiceTiers {
  readonly batch: { readonly multiplier: string; readonly cached: BatchCached } | null;
  /** By the name that requests use. */
  readonly multipliers: Readonly<Record<string, string>>;
}

interface TierRule {
  readonly provider: string;
  /** Beginnings of model ids; null: all models. The longest that fits counts. */
  readonly models: readonly string[] | null;
  readonly batch?: ServiceTiers['batch'];
  readonly multipliers?: ServiceTiers['multipliers'];
  readonly source: string;
  readonly asOf: string;
}

const OPENAI = {
  provider: 'openai',
  source:
    'developers.openai.com/api/docs/pricing, guides/batch, guides/priority-processing, guides/flex-processing',
  asOf: '2026-07-15',
};

const HALF = { multiplier: '0.5', cached: 'discounted' } as const;
const HALF_WITHOUT_CACHE = { multiplier: '0.5', cached: 'as-input' } as const;
const HALF_BESIDE_CACHE = { multiplier: '0.5', cached: 'undiscounted' } as const;

/**
 * By provider id of the price data. A provider or tier that is missing has no known price: Bedrock, Azure, xAI, Cohere,
 * DeepSeek and Moonshot publish none that was found, and Together discounts only the models that it lists.
 */
const RULES: readonly TierRule[] = [
  { ...OPENAI, models: null, batch: HALF },
  { ...OPENAI, models: ['gpt-4.1'], batch: HALF_WITHOUT_CACHE, multipliers: { priority: '1.75' } },
  { ...OPENAI, models: ['gpt-4.1-nano'], batch: HALF_WITHOUT_CACHE, multipliers: { priority: '2' } },
  { ...OPENAI, models: ['gpt-4o'], batch: HALF_WITHOUT_CACHE, multipliers: { priority: '1.7' } },
  // Published only as "about": 1.67 and 1.82 times.
  { ...OPENAI, models: ['gpt-4o-mini'], batch: HALF_WITHOUT_CACHE },
  { ...OPENAI, models: ['o4-mini'], batch: HALF, multipliers: { flex: '0.5' } },
  { ...OPENAI, models: ['o3'], batch: HALF, multipliers: { flex: '0.5', priority: '1.75' } },
  { ...OPENAI, models: ['o3-mini', 'o3-pro', 'o3-deep-research'], batch: HALF },
  { ...OPENAI, models: ['gpt-5'], batch: HALF, multipliers: { flex: '0.5' } },
  {
    ...OPENAI,
    models: ['gpt-5.6', 'gpt-5.4', 'gpt-5.2', 'gpt-5.1'],
    batch: HALF,
    multipliers: { flex: '0.5', priority: '2' },
  },
  { ...OPENAI, models: ['gpt-5.5'], batch: HALF, multipliers: { flex: '0.5', priority: '2.5' } },
  { ...OPENAI, models: ['gpt-5-mini'], batch: HALF, multipliers: { flex: '0.5', priority: '1.8' } },
  {
    provider: 'anthropic',
    models: null,
    batch: HALF,
    source: 'platform.claude.com/docs/en/about-claude/pricing',
    asOf: '2026-08-22',
  },
  {
    provider: 'google',
    models: ['gemini'],
    batch: HALF_BESIDE_CACHE,
    multipliers: { flex: '0.5', priority: '1.8' },
    source: 'docs.cloud.google.com batch inference; ai.google.dev/gemini-api/docs/pricing',
    asOf: '2026-08-22',
  },
  {
    provider: 'mistral',
    models: null,
    batch: HALF_BESIDE_CACHE,
    multipliers: { priority: '1.75' },
    source: 'docs.mistral.ai pricing table',
    asOf: '2026-08-21',
  },
  {
    provider: 'groq',
    models: null,
    batch: HALF_WITHOUT_CACHE,
    source: 'console.groq.com/docs/batch',
    asOf: '2026-08-01',
  },
  {
    provider: 'fireworks',
    models: null,
    batch: HALF,
    source: 'docs.fireworks.ai/guides/batch-inference',
    asOf: '2026-11-20',
  },
];

const NONE: ServiceTiers = { batch: null, multipliers: {} };

/** The tiers of one model; `provider` and `model` are ids of the price data. */
export function serviceTiersOf(provider: string, model: string): ServiceTiers {
  let best: { readonly rule: TierRule; readonly length: number } | null = null;
  for (const rule of RULES) {
    if (rule.provider !== provider) continue;
    const length = fittingLength(rule.models, model);
    if (length > (best?.length ?? -1)) best = { rule, length };
  }
  if (best === null) return NONE;
  return { batch: best.rule.batch ?? null, multipliers: best.rule.multipliers ?? {} };
}

function fittingLength(models: readonly string[] | null, model: string): number {
  if (models === null) return 0;
  return Math.max(-1, ...models.filter((start) => model.startsWith(start)).map((start) => start.length));
}
