import { addAmounts } from '../../../../shared/src/money';
import { formatExactMoney } from '../../../../shared/src/money-format';
import type { AccountFacts } from '../../core/billing/account-facts';

/** One line of a report of costs. */
export interface Cost {
  /** Decimal digits; null where the line has none. */
  readonly amount: string | null;
  /** ISO 4217 in upper case. */
  readonly currency: string;
}

/**
 * What a report of the costs since the beginning of the month tells. It is what was spent only where the report is whole
 * and in one currency; else it is a detail that says so. A whole report of days without lines says that nothing was spent, and
 * one without days says nothing.
 */
export function costFacts(days: number, costs: readonly Cost[], isWhole: boolean): AccountFacts {
  if (days === 0) return {};
  const sums = sumsOf(costs);
  const whole = isWhole && costs.every(({ amount }) => amount !== null);
  const [first] = sums;
  if (whole && sums.length <= 1 && first) {
    return { spending: { currency: first[0], thisMonth: first[1] } };
  }
  if (whole && sums.length === 0) return { spending: { currency: 'USD', thisMonth: '0' } };
  return {
    details: sums.map(([currency, amount]) => {
      const text = formatExactMoney({ amount, currency });
      return ['Spent this month', whole ? text : `at least ${text}`];
    }),
  };
}

function sumsOf(costs: readonly Cost[]): readonly (readonly [currency: string, amount: string])[] {
  const sums = new Map<string, string>();
  for (const { amount, currency } of costs)
    if (amount !== null) sums.set(currency, addAmounts(sums.get(currency) ?? '0', amount));
  return [...sums];
}
