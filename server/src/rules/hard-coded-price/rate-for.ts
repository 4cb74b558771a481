import { divideAmounts, multiplyAmounts } from '../../../../shared/src/money';
import type { ModelPrice, RateUnit, TieredRate } from '../../core/price/rate';
import type { PriceUnit } from './units';

/** What a model costs today in the unit that a literal is in. */
export interface TodaysRate {
  readonly unit: RateUnit;
  /** Exact digits. */
  readonly amount: string;
  readonly currency: string;
  readonly asOf: string;
}

/** Seconds in what time is priced by. */
const SECONDS: ReadonlyMap<string, number> = new Map([
  ['second', 1],
  ['minute', 60],
  ['hour', 3600],
]);

/** Today's rate of a model for what a literal pays for, at a small count; null where the catalog has none in such a unit. */
export function rateFor(
  price: ModelPrice | null,
  unit: RateUnit,
  { per, thing }: PriceUnit,
): TodaysRate | null {
  const rate = price?.rates.find((each) => each.unit === unit);
  if (!rate || rate.amount === '0' || !fits(rate, thing)) return null;
  const count = String(per * (SECONDS.get(thing) ?? 1));
  const amount = divideAmounts(multiplyAmounts(rate.amount, count), String(rate.per));
  return { unit, amount, currency: rate.currency, asOf: rate.asOf };
}

function fits({ unit }: TieredRate, thing: string): boolean {
  if (unit.endsWith('_token')) return thing === 'token';
  if (unit === 'second') return SECONDS.has(thing);
  return unit === thing;
}
