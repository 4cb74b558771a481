import { addAmounts, compareAmounts, priceOf } from '../../../../shared/src/money';
import type { Unknown } from '../estimate/estimate';
import { ratesAtTier } from '../estimate/service-tier';
import type { ModelPrice, Rate, RateUnit, TieredRate } from '../price/rate';
import type { LoggedCall, LoggedCost, LoggedUsage } from './logged-call';

/** What a call that was made should have cost, by what it was metered to use. */
export interface PricedUsage {
  /** Id of whose price it is; null without one. */
  readonly provider: string | null;
  readonly lines: readonly UsageLine[];
  /** Exact; null exactly when `unknown` is set. */
  readonly total: LoggedCost | null;
  readonly unknown: Unknown | null;
  /** How that compares with what was charged; null where either is not known. */
  readonly verdict: UsageVerdict | null;
  readonly notes: readonly string[];
}

export interface UsageLine {
  readonly metered: keyof LoggedUsage | 'requests';
  readonly count: number;
  readonly rate: Rate;
  readonly cost: string;
}

/**
 * `equal` to the last digit; `rounded`: it is the same at the digits that the log has; `differs`: it is `by` so much more
 * (or, with a minus, less) than what was reckoned.
 */
export type UsageVerdict =
  | { readonly kind: 'equal' | 'rounded' }
  | { readonly kind: 'differs'; readonly by: string };

const UNITS: Readonly<Record<keyof LoggedUsage, RateUnit>> = {
  inputTokens: 'input_token',
  cachedInputTokens: 'cached_input_token',
  cacheWriteTokens: 'cache_write_token',
  cacheWrite1hTokens: 'cache_write_1h_token',
  inputAudioTokens: 'input_audio_token',
  outputTokens: 'output_token',
  outputAudioTokens: 'output_audio_token',
  images: 'image',
};

/** Parts of the prompt, by whose sum tiers are chosen. */
const PROMPT: readonly (keyof LoggedUsage)[] = [
  'inputTokens',
  'cachedInputTokens',
  'cacheWriteTokens',
  'cacheWrite1hTokens',
  'inputAudioTokens',
];

/** Reckons what a logged call should have cost at a price. */
export function priceUsage(call: LoggedCall, price: ModelPrice): PricedUsage {
  const rates = ratesAtTier(price.rates, price, call.tier);
  const notes = [...price.notes];
  if (price.others.length > 0) notes.push('other prices may hold by the time of day; this is the likely one');
  if (rates === null) return unpriced(`no price of the ${call.tier} tier is listed`, notes);
  const { requests = 1 } = call;
  if (requests > 1 && rates.some(({ tiers }) => tiers.length > 0))
    return unpriced(
      'long prompts have prices of their own, and a sum of requests does not tell which are long',
      notes,
    );
  const flat = rates.length === 1 && (rates[0]?.unit === 'request' || rates[0]?.unit === 'generation');
  const lines = flat ? flatLines(call, rates[0]!) : meteredLines(call, rates);
  if (typeof lines === 'string') return unpriced(lines, notes);
  if (lines.length === 0) return unpriced('it tells nothing that the model is billed by', notes);
  const currency = lines[0]!.rate.currency;
  if (lines.some(({ rate }) => rate.currency !== currency))
    return unpriced('its prices are in several currencies', notes);
  const amount = lines.reduce((sum, { cost }) => addAmounts(sum, cost), '0');
  const total = { amount, currency };
  const { provider } = price;
  return { provider, lines, total, unknown: null, verdict: verdictOf(total, call.cost), notes };
}

export function unpriced(words: string, notes: readonly string[] = []): PricedUsage {
  const unknown = { code: 'price-unknown', message: `price unknown: ${words}` } as const;
  return { provider: null, lines: [], total: null, unknown, verdict: null, notes };
}

function flatLines({ usage, requests = 1 }: LoggedCall, rate: TieredRate): UsageLine[] {
  const count = rate.unit === 'generation' ? (usage.images ?? requests) : requests;
  return [lineOf(rate.unit === 'generation' && usage.images ? 'images' : 'requests', count, rate, 0)];
}

/** Words where something has no price. */
function meteredLines(
  { usage, requests = 1 }: LoggedCall,
  rates: readonly TieredRate[],
): UsageLine[] | string {
  const context = PROMPT.reduce((sum, part) => sum + (usage[part] ?? 0), 0);
  const lines: UsageLine[] = [];
  for (const metered of Object.keys(UNITS) as (keyof LoggedUsage)[]) {
    const count = usage[metered];
    if (count === undefined || count === 0) continue;
    const rate = rates.find(({ unit }) => unit === UNITS[metered]);
    if (!rate) return `${WORDS[metered]} have no listed price`;
    lines.push(lineOf(metered, count, rate, context));
  }
  const request = rates.find(({ unit }) => unit === 'request');
  return request ? [...lines, lineOf('requests', requests, request, 0)] : lines;
}

/** What is metered, in words for several of it. */
export const WORDS: Readonly<Record<UsageLine['metered'], string>> = {
  inputTokens: 'input tokens',
  cachedInputTokens: 'cached input tokens',
  cacheWriteTokens: 'tokens written to the cache',
  cacheWrite1hTokens: 'tokens written to the cache for an hour',
  inputAudioTokens: 'audio input tokens',
  outputTokens: 'output tokens',
  outputAudioTokens: 'audio output tokens',
  images: 'images',
  requests: 'requests',
};

function lineOf(metered: UsageLine['metered'], count: number, rate: TieredRate, context: number): UsageLine {
  let { amount } = rate;
  for (const tier of rate.tiers) if (context > tier.above) amount = tier.amount;
  const { tiers: _, ...plain } = rate;
  return { metered, count, rate: { ...plain, amount }, cost: priceOf(count, amount, rate.per) };
}

function verdictOf(total: LoggedCost, charged: LoggedCost | null): UsageVerdict | null {
  if (charged === null || charged.currency !== total.currency) return null;
  const by = addAmounts(charged.amount, negative(total.amount));
  if (compareAmounts(by, '0') === 0) return { kind: 'equal' };
  const decimals = charged.amount.split('.')[1]?.length ?? 0;
  const halfStep = decimals === 0 ? '0.5' : `0.${'0'.repeat(decimals)}5`;
  const size = by.startsWith('-') ? by.slice(1) : by;
  return compareAmounts(size, halfStep) <= 0 && compareAmounts(charged.amount, '0') !== 0
    ? { kind: 'rounded' }
    : { kind: 'differs', by };
}

function negative(amount: string): string {
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}
