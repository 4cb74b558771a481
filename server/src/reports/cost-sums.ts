import { compareAmounts } from '../../../shared/src/money';
import { addMoney } from '../core/estimate/total';
import type { CallReport, MoneyRange, Totals } from './check-report';

/** What some calls cost together: each once, without repeat. Calls without a price enter no sum. */
export type CostSums = Totals;

export function sumsOf(calls: readonly Pick<CallReport, 'estimate'>[]): CostSums {
  const byCurrency = new Map<string, MoneyRange>();
  let priced = 0;
  for (const { estimate } of calls) {
    if (!estimate) continue;
    priced += 1;
    const { currency, ...range } = estimate;
    const sum = byCurrency.get(currency);
    byCurrency.set(currency, sum ? addMoney(sum, range) : range);
  }
  return {
    calls: calls.length,
    priced,
    unpriced: calls.length - priced,
    byCurrency: Object.fromEntries(byCurrency),
  };
}

/** Orders sums: those that nothing is known of first, then those that likely cost the most; 0 where neither tells. */
export function likelyFirst(one: CostSums, other: CostSums): number {
  const isKnown = ({ priced }: CostSums) => Number(priced > 0);
  const byKnown = isKnown(one) - isKnown(other);
  if (byKnown !== 0) return byKnown;
  const [currency, sum] = Object.entries(one.byCurrency)[0] ?? [];
  const against = currency === undefined ? undefined : other.byCurrency[currency];
  return sum && against ? compareAmounts(against.likely, sum.likely) : 0;
}
