import type { How } from './quantity';

/** Tokens of a part of a request while they are being summed up. */
export interface Count {
  readonly low: number;
  readonly likely: number;
  /** Null: nothing known limits it. */
  readonly high: number | null;
  readonly how: CountHow;
  /** Places whose text is only known when the program runs: in the alternative that has most of them. */
  readonly holes: number;
  /** The same in the likely alternative. */
  readonly likelyHoles: number;
}

export type CountHow = Extract<How, 'counted' | 'calibrated' | 'assumed' | 'unbounded'>;

export const NOTHING: Count = { low: 0, likely: 0, high: 0, how: 'counted', holes: 0, likelyHoles: 0 };

const CERTAINTY: Readonly<Record<CountHow, number>> = { counted: 0, calibrated: 1, assumed: 2, unbounded: 3 };

function lessCertain(a: CountHow, b: CountHow): CountHow {
  return CERTAINTY[a] > CERTAINTY[b] ? a : b;
}

export function plus(a: Count, b: Count): Count {
  if (a === NOTHING) return b;
  if (b === NOTHING) return a;
  return {
    low: a.low + b.low,
    likely: a.likely + b.likely,
    high: a.high === null || b.high === null ? null : a.high + b.high,
    how: lessCertain(a.how, b.how),
    holes: a.holes + b.holes,
    likelyHoles: a.likelyHoles + b.likelyHoles,
  };
}

/** The sum; without objects between, for every part of every prompt is summed up at each keystroke. */
export function sum(counts: readonly Count[]): Count {
  const [first] = counts;
  if (!first) return NOTHING;
  if (counts.length === 1) return first;
  let { low, likely, high, how, holes, likelyHoles } = first;
  for (let at = 1; at < counts.length; at++) {
    const each = counts[at]!;
    low += each.low;
    likely += each.likely;
    high = high === null || each.high === null ? null : high + each.high;
    how = lessCertain(how, each.how);
    holes += each.holes;
    likelyHoles += each.likelyHoles;
  }
  return { low, likely, high, how, holes, likelyHoles };
}

/** What one of several counts may be; the first is the likely one. */
export function span(counts: readonly Count[]): Count {
  const [first, ...others] = counts;
  if (!first) return NOTHING;
  return others.reduce<Count>(
    (all, each) => ({
      low: Math.min(all.low, each.low),
      likely: all.likely,
      high: all.high === null || each.high === null ? null : Math.max(all.high, each.high),
      how: lessCertain(all.how, each.how),
      holes: Math.max(all.holes, each.holes),
      likelyHoles: all.likelyHoles,
    }),
    first,
  );
}

/** The count taken at least `low` and at most `high` times (null: no known end). */
export function times(count: Count, low: number, high: number | null): Count {
  const likely = high ?? Math.max(low, 1);
  const endless = high === null || (count.high === null && high > 0);
  const certain = low === high;
  return {
    low: Math.round(count.low * low),
    likely: Math.round(count.likely * likely),
    high: endless ? null : Math.round((count.high ?? 0) * (high ?? 0)),
    how: endless ? 'unbounded' : certain ? count.how : lessCertain(count.how, 'assumed'),
    holes: count.holes,
    likelyHoles: count.likelyHoles,
  };
}
