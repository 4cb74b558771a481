import { type OpenEnd, openEndOf } from '../core/usage/open-end';
import type { Metered, Quantity } from '../core/usage/quantity';
import type { CallReport, FileReport, Totals } from './check-report';
import { sumsOf } from './cost-sums';

/** Sums over all call sites: each once, without repeat; what is unpriced is counted and enters no sum. */
export function totalsOf(files: readonly FileReport[]): Totals {
  return sumsOf(files.flatMap((file) => file.calls));
}

/** What nothing in the call limits, null where all is limited; the model's own limit may still end it. */
export function openEnd({ usage, estimate }: Pick<CallReport, 'usage' | 'estimate'>): OpenEnd | null {
  if (estimate && estimate.low === estimate.high) return null;
  return openEndOf(Object.entries(usage) as [Metered, Quantity][]);
}
