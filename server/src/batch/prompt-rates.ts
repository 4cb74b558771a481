import { addAmounts, compareAmounts, divideAmounts, multiplyAmounts } from '../../../shared/src/money';
import { ratesAtTier } from '../core/estimate/service-tier';
import type { ModelPrice, TieredRate } from '../core/price/rate';

/** What a price says of long prompts, and of beginnings that are sent again. */
export interface PromptRates {
  /** Above so many input tokens a request costs another rate; null: none does. */
  readonly longAbove: number | null;
  /** What a token that comes from the cache costs less, as decimal digits; null: nothing is known of a cache. */
  readonly saving: string | null;
  readonly currency: string;
}

/** A file has few prices. */
const known = {
  batch: new WeakMap<ModelPrice, PromptRates>(),
  standard: new WeakMap<ModelPrice, PromptRates>(),
};

/** The same object for the same price. */
export function promptRates(price: ModelPrice, atBatchPrice: boolean): PromptRates {
  const kept = atBatchPrice ? known.batch : known.standard;
  const before = kept.get(price);
  if (before) return before;
  const made = ratesOf(price, atBatchPrice ? 'batch' : null);
  kept.set(price, made);
  return made;
}

function ratesOf(price: ModelPrice, tier: string | null): PromptRates {
  const rates = ratesAtTier(price.rates, price, tier) ?? [];
  const input = rates.find(({ unit }) => unit === 'input_token');
  const cached = rates.find(({ unit }) => unit === 'cached_input_token');
  const above = rates.flatMap(({ tiers }) => tiers.map((each) => each.above));
  const isClear = input && cached && price.others.length === 0 && above.length === 0;
  return {
    longAbove: above.length === 0 ? null : Math.min(...above),
    saving: isClear ? savingOf(input, cached) : null,
    currency: input?.currency ?? 'USD',
  };
}

function savingOf(input: TieredRate, cached: TieredRate): string | null {
  if (input.currency !== cached.currency) return null;
  const [full, less] = [input, cached].map(({ amount, per }) => divideAmounts(amount, String(per)));
  if (full === undefined || less === undefined || compareAmounts(full, less) <= 0) return null;
  return addAmounts(full, multiplyAmounts(less, '-1'));
}
