import * as v from 'valibot';
import { compareAmounts } from '../../../../shared/src/money';
import type { LiveRate } from '../../core/billing/price-list';
import { amountFromNumber } from '../wire/fields';

/** The price of a picture, a text that is spoken, or a recording, as both lists have it. */
export const MEDIA_PRICE = v.object({
  billing_unit: v.nullish(v.string()),
  unit_price_usd: v.nullish(amountFromNumber),
  resolution_tier: v.nullish(v.unknown()),
  quality_tier: v.nullish(v.unknown()),
  preset: v.nullish(v.unknown()),
});

export type MediaPrice = v.InferOutput<typeof MEDIA_PRICE>;

/** `billing_unit` as it was seen. That of videos is told in two ways by its own pages. */
const UNITS: ReadonlyMap<string, Pick<LiveRate, 'unit' | 'per'>> = new Map([
  ['image', { unit: 'image', per: 1 }],
  ['character', { unit: 'character', per: 1 }],
  ['minute_audio', { unit: 'second', per: 60 }],
]);

/**
 * The rates of one row, none without a price. Null where they can't be read for sure: a unit that is not known, or a price
 * of some tier, for which arguments of a call stand for which tier is not published.
 */
export function mediaRates(row: MediaPrice): readonly LiveRate[] | null {
  if (row.unit_price_usd == null || !isPositive(row.unit_price_usd)) return [];
  const unit = UNITS.get(row.billing_unit ?? '');
  if (
    !unit ||
    [row.resolution_tier, row.quality_tier, row.preset].some((tier) => tier != null && tier !== '')
  )
    return null;
  return [{ ...unit, amount: row.unit_price_usd, currency: 'USD' }];
}

/** The rate of an amount that is told; none for zero. */
export function ratesOf(
  unit: LiveRate['unit'],
  amount: string | null | undefined,
  per: number,
): readonly LiveRate[] {
  return amount != null && isPositive(amount) ? [{ unit, per, amount, currency: 'USD' }] : [];
}

/** A price of zero stands for none in these lists (output of a model that only embeds), so that it is not told. */
export function isPositive(amount: string): boolean {
  return compareAmounts(amount, '0') > 0;
}
