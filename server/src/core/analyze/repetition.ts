import type { Evaluator } from '../evaluate/evaluator';
import type { Count, Frame } from '../evaluate/frames';
import type { CallRequest } from '../recognize/call-request';
import { countOf } from '../usage/count-output';
import type { Quantity } from '../usage/quantity';

const ONCE: Quantity = { low: 1, likely: 1, high: 1, how: 'exact' };

/** Whether something runs in a loop that its first success ends. */
export function isAttempts({ low, likely, high, how }: Quantity): boolean {
  return low === 1 && likely === 1 && high !== 1 && how === 'assumed';
}

/**
 * How often a call runs for each run of the function around it, or of the file: the loops around it multiplied, and the
 * attempts of a decorator that tries the function again. Where a
 * loop's length can't be told, `likely` is one run of it and `how` says so. Run inside `Evaluator.record`.
 */
export function repetitionOf(frames: readonly Frame[], evaluator: Evaluator): Quantity {
  let repeat = ONCE;
  for (let at = frames.length - 1; at >= 0; at--) {
    const frame = frames[at]!;
    if (frame.kind === 'branch' || frame.kind === 'try' || frame.kind === 'handler') continue;
    repeat = times(repeat, evaluator.iterationsOf(frame));
    if (frame.kind === 'function' && frame.scope.passedTo === null) break;
  }
  return repeat;
}

/** The loops around a call, times the requests that it sends itself each time (`batch([...])`). */
export function withOwnRequests(repeat: Quantity, requests: readonly CallRequest[]): Quantity {
  const counts = requests.map((request) => countOf(request.repeat));
  const [first] = counts;
  if (!first) return repeat;
  const highs = counts.map(({ high }) => high);
  const low = Math.min(...counts.map((count) => count.low));
  const high = highs.includes(null) ? null : Math.max(...highs.map((each) => each ?? 0));
  const how = high === null ? 'unbounded' : low === high ? 'exact' : 'assumed';
  return times(repeat, { low, likely: first.likely, high, how });
}

/** How often something runs that runs `count` times at each of `repeat` times. */
export function times(repeat: Quantity, count: Count | Quantity): Quantity {
  if (count.how === 'exact' && count.low === 1 && count.high === 1) return repeat;
  if (repeat.how === 'exact' && repeat.low === 1) return { ...count, likely: count.likely ?? 1 };
  const high = repeat.high === null || count.high === null ? null : repeat.high * count.high;
  const how =
    repeat.how === 'exact' && count.how === 'exact' ? 'exact' : high === null ? 'unbounded' : 'assumed';
  return { low: repeat.low * count.low, likely: repeat.likely * (count.likely ?? 1), high, how };
}
