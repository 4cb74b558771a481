import { addMoney } from '../core/estimate/total';
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

/** Whether nothing in the call limits what it may cost; the model's own limit may still end it. */
export function hasNoCap({ usage, estimate }: CallReport): boolean {
  if (estimate && estimate.low === estimate.high) return false;
  return Object.values(usage).some(({ how }) => how === 'unbounded');
}
