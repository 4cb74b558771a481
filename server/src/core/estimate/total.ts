import { addAmounts } from '../../../../shared/src/money';
import type { Estimate } from './estimate';

/** A sum in one currency; `high` is null when a part of it has no limit. */
export interface MoneyRange {
  readonly low: string;
  readonly likely: string;
  readonly high: string | null;
}

/** Exact sum of two ranges of one currency. */
export function addMoney(left: MoneyRange, right: MoneyRange): MoneyRange {
  return {
    low: addAmounts(left.low, right.low),
    likely: addAmounts(left.likely, right.likely),
    high: left.high === null || right.high === null ? null : addAmounts(left.high, right.high),
  };
}

/** Sums of estimates by currency. Nothing unknown enters them: whoever adds up says what is left out. */
export function totalByCurrency(estimates: readonly Estimate[]): Readonly<Record<string, MoneyRange>> {
  const sums = new Map<string, MoneyRange>();
  for (const { currency, low, likely, high } of estimates) {
    const range = { low, likely, high };
    const sum = sums.get(currency);
    sums.set(currency, sum === undefined ? range : addMoney(sum, range));
  }
  return Object.fromEntries(sums);
}
