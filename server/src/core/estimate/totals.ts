import { addAmounts } from '../../../../shared/src/money';
import type { Estimate } from './estimate';

/** Sums of estimates. Nothing unknown enters them; `unpriced` says how many calls they leave out. */
export interface Totals {
  readonly calls: number;
  readonly priced: number;
  readonly unpriced: number;
  readonly byCurrency: Readonly<Record<string, Total>>;
}

/** A sum in one currency; `high` is null when one of the calls has no limit. */
export interface Total {
  readonly low: string;
  readonly likely: string;
  readonly high: string | null;
}

/** Adds the estimates of calls, each counted once; null stands for a call whose cost is unknown. */
export function totalOf(estimates: readonly (Estimate | null)[]): Totals {
  const byCurrency: Record<string, Total> = {};
  let priced = 0;
  for (const estimate of estimates) {
    if (estimate === null) continue;
    priced += 1;
    const sum = byCurrency[estimate.currency];
    byCurrency[estimate.currency] = sum === undefined ? toTotal(estimate) : addTotals(sum, estimate);
  }
  return { calls: estimates.length, priced, unpriced: estimates.length - priced, byCurrency };
}

function toTotal({ low, likely, high }: Estimate): Total {
  return { low, likely, high };
}

function addTotals(left: Total, right: Total): Total {
  return {
    low: addAmounts(left.low, right.low),
    likely: addAmounts(left.likely, right.likely),
    high: left.high === null || right.high === null ? null : addAmounts(left.high, right.high),
  };
}
