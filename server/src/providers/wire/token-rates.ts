import { compareAmounts, parseAmount } from '../../../../shared/src/money';
import type { LiveRate } from '../../core/billing/price-list';
import type { RateUnit } from '../../core/price/rate';

/**
 * A price that is told for one unit in US dollars, as text or as a number. Absent: no price is told. `variable`: it is not
 * a price but says that there is none to tell beforehand (`-1`), or is no number at all.
 */
export type ToldRate = LiveRate | 'absent' | 'variable';

/** Digits of a price. */
const LONGEST = 40;

/** The price of one token; zero is a price, for there are free models. */
export function tokenRate(unit: RateUnit, told: string | number | null | undefined): ToldRate {
  if (told == null || told === '') return 'absent';
  const digits = String(told);
  const amount = digits.length > LONGEST ? null : parseAmount(digits);
  if (amount === null || amount.length > LONGEST || amount.startsWith('-')) return 'variable';
  return { unit, per: 1, amount, currency: 'USD' };
}

/**
 * As `tokenRate`, where lists write zero for what is not billed by itself: a zero then says nothing of the price of the
 * unit, which is part of another.
 */
export function extraRate(unit: RateUnit, told: string | number | null | undefined): ToldRate {
  const rate = tokenRate(unit, told);
  return typeof rate === 'object' && compareAmounts(rate.amount, '0') === 0 ? 'absent' : rate;
}

/** The rates of a model; null where one of them varies, or where none is told: half a price would be a wrong one. */
export function rates(told: readonly ToldRate[]): readonly LiveRate[] | null {
  if (told.includes('variable')) return null;
  const known = told.filter((rate): rate is LiveRate => typeof rate === 'object');
  return known.length === 0 ? null : known;
}
