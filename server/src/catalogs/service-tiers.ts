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
  source: 'developers.openai.com/api/docs/pricing, guides/batch, guides/flex-processing',
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
  { ...OPENAI, models: ['gpt-4.1', 'gpt-4o'], batch: HALF_WITHOUT_CACHE },
  { ...OPENAI, models: ['gpt-5', 'o3', 'o4-mini'], batch: HALF, multipliers: { flex: '0.5' } },
  { ...OPENAI, models: ['o3-mini', 'o3-pro', 'o3-deep-research', 'o4-mini-deep-research'], batch: HALF },
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

/**
 * Priority processing by whole model id. Source: developers.openai.com/api/docs/guides/priority-processing, 2026-07-15;
 * gpt-4o-mini and o4-mini are only listed as "about" so much.
 */
const OPENAI_PRIORITY: Readonly<Record<string, string>> = {
  'gpt-4.1': '1.75',
  'gpt-4.1-mini': '1.75',
  'gpt-4.1-nano': '2',
  'gpt-4o': '1.7',
  'gpt-5': '2',
  'gpt-5-mini': '1.8',
  'gpt-5.1': '2',
  'gpt-5.2': '2',
  'gpt-5.4': '2',
  'gpt-5.4-mini': '2',
  'gpt-5.5': '2.5',
  'gpt-5.6-luna': '2',
  'gpt-5.6-sol': '2',
  'gpt-5.6-terra': '2',
  o3: '1.75',
};

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
  const priority = provider === 'openai' ? OPENAI_PRIORITY[model] : undefined;
  const multipliers = { ...best.rule.multipliers, ...(priority !== undefined && { priority }) };
  return { batch: best.rule.batch ?? null, multipliers };
}

function fittingLength(models: readonly string[] | null, model: string): number {
  if (models === null) return 0;
  return Math.max(-1, ...models.filter((start) => model.startsWith(start)).map((start) => start.length));
}
