import type { ModelPrice, TieredRate } from '../price/rate';
import { scaleRate } from '../price/scale-rate';

/** Names by which requests ask for what is the standard price, or leave the choice to the provider's default. */
const STANDARD: ReadonlySet<string> = new Set(['auto', 'default', 'standard', 'standard_only', 'on_demand']);

/**
 * A set of rates as a service tier (`batch`, `flex`, `priority`) makes it; null: the tier has no known price. `tier`
 * null is the standard one.
 */
export function ratesAtTier(
  rates: readonly TieredRate[],
  price: ModelPrice,
  tier: string | null,
): readonly TieredRate[] | null {
  if (tier === null || STANDARD.has(tier)) return rates;
  if (rates.every(({ amount, tiers }) => amount === '0' && tiers.length === 0)) return rates;
  const multiplier = tier === 'batch' ? price.batchMultiplier : (price.serviceTiers[tier] ?? null);
  if (multiplier === null) return null;
  return scaledRates(rates, multiplier, tier === 'batch' ? price : null);
}

/** What was made of a set of rates for one tier of a price. */
interface Scaled {
  readonly multiplier: string;
  readonly batch: ModelPrice | null;
  readonly rates: readonly TieredRate[];
}

/** A million requests of a batch ask for the same. */
const lastScaled = new WeakMap<readonly TieredRate[], Scaled>();

function scaledRates(
  rates: readonly TieredRate[],
  multiplier: string,
  batch: ModelPrice | null,
): readonly TieredRate[] {
  const last = lastScaled.get(rates);
  if (last && last.multiplier === multiplier && last.batch === batch) return last.rates;
  const scaled = rates.map((rate) => multiplied(rate, multiplier, batch, rates));
  lastScaled.set(rates, { multiplier, batch, rates: scaled });
  return scaled;
}

function multiplied(
  rate: TieredRate,
  multiplier: string,
  batch: ModelPrice | null,
  rates: readonly TieredRate[],
): TieredRate {
  // Searches cost the same whatever the tier.
  if (rate.unit === 'search' || rate.unit === 'file_search') return rate;
  if (batch === null || rate.unit !== 'cached_input_token') return scaleRate(rate, multiplier);
  if (batch.batchCached === 'undiscounted') return rate;
  const input = rates.find(({ unit }) => unit === 'input_token');
  if (batch.batchCached === 'discounted' || input === undefined) return scaleRate(rate, multiplier);
  return { ...scaleRate(input, multiplier), unit: rate.unit };
}
