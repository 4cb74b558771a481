import type { PriceMultiplier } from '../../../../shared/src/price-multiplier-setting';
import type { ModelPrice, TieredRate } from './rate';
import { scaleRate } from './scale-rate';

/** The setting that a multiplier comes from. */
const SETTING = 'costlint.priceMultipliers';

/**
 * A listed price as someone pays it: times the multiplier that says most of the asked model at its provider, of several
 * that say as much the first. The price itself where none fits.
 */
export function multiplyPrice(
  price: ModelPrice,
  asked: string,
  multipliers: readonly PriceMultiplier[],
): ModelPrice {
  const multiplier = multiplierOf(price, asked, multipliers);
  const isPaid = price.rates.some(({ amount, tiers }) => amount !== '0' || tiers.length > 0);
  if (multiplier === null || multiplier === '1' || !isPaid) return price;
  const times = (rates: readonly TieredRate[]) =>
    rates.map((rate) => {
      const source = [rate.source, `times ${multiplier} (${SETTING})`].filter((part) => part !== '');
      return { ...scaleRate(rate, multiplier), source: source.join(' ') };
    });
  return { ...price, rates: times(price.rates), others: price.others.map(times), multiplier };
}

function multiplierOf(
  { provider, model }: ModelPrice,
  asked: string,
  multipliers: readonly PriceMultiplier[],
): string | null {
  let best: { readonly multiplier: string; readonly says: number } | null = null;
  for (const each of multipliers) {
    if (each.provider !== undefined && each.provider !== provider) continue;
    if (each.model !== undefined && each.model !== asked && each.model !== model) continue;
    const says = (each.provider === undefined ? 0 : 1) + (each.model === undefined ? 0 : 1);
    if (says > (best?.says ?? 0)) best = { multiplier: each.multiplier, says };
  }
  return best?.multiplier ?? null;
}
