import { oneOf } from './alternatives';
import { CUT, unknown } from './known';
import { withRest } from './lists';
import { same } from './same';
import type { ListValue, TextValue, Value } from './values';

/** How often something is repeated; `high` null: no known end. */
export interface Times {
  readonly low: number;
  readonly high: number | null;
}

export interface Grown {
  readonly value: Value;
  /** Whether it gets longer with each repetition, and nobody knows how long. */
  readonly endless: boolean;
}

/**
 * What a value is after something that turned `before` into `after` has happened `times` times: a list or text that
 * got longer goes on getting longer, other values are one of the two.
 */
export function grown(before: Value, after: Value, times: Times, label: string): Grown {
  if (after === CUT || same(before, after)) return { value: before, endless: false };
  if (before.kind === 'list' && after.kind === 'list') {
    const list = grownList(before, after, times);
    if (list !== null) return { value: list, endless: list.rest?.high === null };
  }
  if (before.kind === 'text' && after.kind === 'text' && startsWith(after, before))
    return { value: { kind: 'text', pieces: [...before.pieces, { kind: 'hole', label }] }, endless: true };
  if (before.kind === 'number' && after.kind === 'number') return { value: unknown(label), endless: false };
  if (before.kind === 'object' && after.kind === 'object')
    return { value: { ...after, open: true }, endless: false };
  if (before.kind === 'one-of' || after.kind === 'one-of')
    return grownAlternatives(before, after, times, label);
  const likely = before.kind === 'null' || times.low > 0 ? 1 : 0;
  return {
    value: times.low > 0 && before.kind === 'null' ? after : oneOf([before, after], likely),
    endless: false,
  };
}

function grownList(before: ListValue, after: ListValue, times: Times): ListValue | null {
  const { items } = before;
  if (after.items.length < items.length) return null;
  // Items may have been put in front or between: those that were there must still be there, in order.
  const added: Value[] = [];
  let next = 0;
  for (const item of after.items) {
    if (next < items.length && same(item, items[next]!)) next++;
    else added.push(item);
  }
  if (next < items.length) return null;
  const isNewRest = after.rest !== null && (before.rest === null || !same(after.rest.each, before.rest.each));
  const each = isNewRest ? [...added, after.rest.each] : added;
  if (each.length === 0) return after.rest === null ? before : withoutEnd(before, after.rest.each);
  const known = isNewRest ? null : added.length;
  const low = added.length * times.low;
  const high = known === null || times.high === null ? null : known * times.high;
  return withRest(before, { each: oneOf(each), low, high });
}

function withoutEnd(list: ListValue, each: Value): ListValue {
  return { ...list, rest: { each, low: list.rest?.low ?? 0, high: null } };
}

function startsWith(text: TextValue, prefix: TextValue): boolean {
  if (text.pieces.length < prefix.pieces.length) return false;
  return same({ kind: 'text', pieces: text.pieces.slice(0, prefix.pieces.length) }, prefix);
}

function grownAlternatives(before: Value, after: Value, times: Times, label: string): Grown {
  const befores = before.kind === 'one-of' ? before.options : [before];
  const afters = after.kind === 'one-of' ? after.options : [after];
  const results: Value[] = [];
  let endless = false;
  for (const start of befores) {
    results.push(start);
    for (const end of afters) {
      if (start.kind !== end.kind || (start.kind !== 'list' && start.kind !== 'text')) continue;
      const one = grown(start, end, times, label);
      if (!same(one.value, start)) results.push(one.value);
      endless ||= one.endless;
    }
  }
  for (const end of afters) if (!endless || (end.kind !== 'list' && end.kind !== 'text')) results.push(end);
  return { value: oneOf(results, 0), endless };
}
