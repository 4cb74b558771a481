import { addMoney } from '../core/estimate/total';
import { type OpenEnd, openEndOf } from '../core/usage/open-end';
import type { Metered, Quantity } from '../core/usage/quantity';
import type { CallReport, FileReport, MoneyRange, Totals } from './check-report';

/** Sums over all call sites: each once, without repeat; what is unpriced is counted and enters no sum. */
export function totalsOf(files: readonly FileReport[]): Totals {
  const calls = files.flatMap((file) => file.calls);
  const byCurrency = new Map<string, MoneyRange>();
  for (const { estimate } of calls) {
    if (!estimate) continue;
    const { currency, ...range } = estimate;
    const sum = byCurrency.get(currency);
    byCurrency.set(currency, sum ? addMoney(sum, range) : range);
  }
  const priced = calls.filter((call) => call.estimate !== null).length;
  return {
    calls: calls.length,
    priced,
    unpriced: calls.length - priced,
    byCurrency: Object.fromEntries(byCurrency),
  };
}

/** What nothing in the call limits, null where all is limited; the model's own limit may still end it. */
export function openEnd({ usage, estimate }: CallReport): OpenEnd | null {
  if (estimate && estimate.low === estimate.high) return null;
  return openEndOf(Object.entries(usage) as [Metered, Quantity][]);
}
