import type { Loop } from '../ir/statements';
import { alternatives } from './alternatives';
import type { Context } from './context';
import type { Count } from './frames';
import { sizeOf } from './lists';
import type { Scope } from './scope';
import { knownLength } from './text';
import type { Value } from './values';

export const ONCE: Count = { low: 1, likely: 1, high: 1, how: 'exact' };
export const UNKNOWN_COUNT: Count = { low: 0, likely: null, high: null, how: 'unbounded' };

/** How often a loop's body runs each time the loop is reached. */
export function countOf(context: Context, loop: Loop, scope: Scope): Count {
  if (loop.iterable !== null) return sizeOfValue(context.value(loop.iterable, scope));
  if (loop.counter === null) return UNKNOWN_COUNT;
  const { from, to, inclusive, step } = loop.counter;
  const start = context.value(from, scope);
  const by = step === null ? 1 : numberOf(context.value(step, scope));
  if (start.kind !== 'number' || by === null || by === 0) return UNKNOWN_COUNT;
  return spanning(
    alternatives(context.value(to, scope)).map((end) => turns(start.value, end, by, inclusive)),
  );
}

function turns(from: number, end: Value, by: number, inclusive: boolean): Count {
  if (end.kind !== 'number') return UNKNOWN_COUNT;
  const distance = (end.value - from) / by;
  return exactly(inclusive ? Math.floor(distance) + 1 : Math.ceil(distance));
}

function numberOf(value: Value): number | null {
  return value.kind === 'number' ? value.value : null;
}

/** How many items a value has when it is gone through. */
export function sizeOfValue(value: Value): Count {
  switch (value.kind) {
    case 'list': {
      const { low, high } = sizeOf(value);
      if (low === high) return exactly(low);
      return {
        low,
        likely: high === null ? (low > 0 ? low : null) : Math.ceil((low + high) / 2),
        high,
        how: high === null ? 'unbounded' : 'assumed',
      };
    }
    case 'object':
      return value.open ? { ...UNKNOWN_COUNT, low: value.entries.size } : exactly(value.entries.size);
    case 'text': {
      const length = knownLength(value);
      return length === null ? UNKNOWN_COUNT : exactly(length);
    }
    case 'one-of': {
      const counts = value.options.map(sizeOfValue);
      const joined = spanning(counts);
      return joined.how === 'exact' ? joined : { ...joined, likely: counts[value.likely]!.likely };
    }
    default:
      return UNKNOWN_COUNT;
  }
}

export function exactly(count: number): Count {
  const whole = Number.isFinite(count) ? Math.max(0, count) : 0;
  return { low: whole, likely: whole, high: whole, how: 'exact' };
}

/** One count that covers several; the first is the likely one. */
export function spanning(counts: readonly Count[]): Count {
  const first = counts[0] ?? UNKNOWN_COUNT;
  if (counts.every(({ how, low }) => how === 'exact' && low === first.low)) return first;
  const low = Math.min(...counts.map((count) => count.low));
  const high = counts.some((count) => count.high === null)
    ? null
    : Math.max(...counts.map((count) => count.high ?? 0));
  return { low, likely: first.likely, high, how: high === null ? 'unbounded' : 'assumed' };
}
