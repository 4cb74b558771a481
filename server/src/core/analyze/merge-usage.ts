import type { How, Metered, Quantity, Usage } from '../usage/quantity';

/** From the surest to the least sure. */
const CERTAINTY: readonly How[] = [
  'exact',
  'counted',
  'stated',
  'measured',
  'calibrated',
  'capped',
  'assumed',
  'unbounded',
];

/** What a call meters over all that it may be: low and high span all, likely is that of the first. */
export function mergeUsage(usages: readonly Usage[]): Usage {
  const [first = {}, ...others] = usages;
  if (others.length === 0) return first;
  const merged: Partial<Record<Metered, Quantity>> = { ...first };
  for (const other of others) {
    for (const metered of Object.keys(other) as Metered[]) {
      const quantity = other[metered];
      const before = merged[metered];
      if (quantity) merged[metered] = before ? spanning(before, quantity) : quantity;
    }
  }
  return merged;
}

function spanning(a: Quantity, b: Quantity): Quantity {
  return {
    low: Math.min(a.low, b.low),
    likely: a.likely,
    high: a.high === null || b.high === null ? null : Math.max(a.high, b.high),
    how: CERTAINTY.indexOf(a.how) > CERTAINTY.indexOf(b.how) ? a.how : b.how,
  };
}
