import type { ModelPrice, TieredRate } from './rate';

/** A price of plain rates, with nothing known beyond them. */
export function priceOfRates(
  provider: string,
  model: string,
  rates: readonly TieredRate[],
  catalog: ModelPrice['catalog'],
  notes: readonly string[],
): ModelPrice {
  return {
    provider,
    model,
    matched: 'exact',
    rates,
    others: [],
    required: [],
    batchMultiplier: null,
    batchCached: 'discounted',
    serviceTiers: {},
    contextWindow: null,
    retired: null,
    deprecated: false,
    notes,
    catalog,
  };
}
