import { CUT, list, object, TOO_COMPLEX } from './known';
import { same } from './same';
import { commonPrefix } from './text';
import type { ListValue, ObjectValue, TextValue, Value } from './values';

/** A value is at most so many things at once. */
export const MAX_ALTERNATIVES = 8;

/** All that a value may be. */
export function alternatives(value: Value): readonly Value[] {
  return value.kind === 'one-of' ? value.options : [value];
}

/** The alternative to go by where only one can be taken. */
export function likelyOf(value: Value): Value {
  return value.kind === 'one-of' ? value.options[value.likely]! : value;
}

/**
 * One of several. Repetitions and what only leads back to itself are dropped. When more than eight are left, they are
 * joined to one value that covers them all: nothing is lost in silence. `likely` is an index of `values`.
 */
export function oneOf(values: readonly Value[], likely = 0): Value {
  const options: Value[] = [];
  let likelyValue: Value | null = null;
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    if (value === CUT) continue;
    for (const option of alternatives(value)) add(options, option);
    if (index === likely) likelyValue = likelyOf(value);
  }
  if (options.length === 0) return values[0] ?? CUT;
  if (options.length === 1) return options[0]!;
  const at = likelyValue === null ? 0 : options.findIndex((option) => same(option, likelyValue));
  if (options.length > MAX_ALTERNATIVES) return join(options, at);
  return { kind: 'one-of', options, likely: at };
}

function add(options: Value[], option: Value): void {
  if (option === CUT) return;
  for (const other of options) if (same(option, other)) return;
  options.push(option);
}

/** Applies `change` to each alternative. */
export function mapAlternatives(value: Value, change: (value: Value) => Value): Value {
  if (value.kind !== 'one-of') return change(value);
  return oneOf(value.options.map(change), value.likely);
}

/**
 * Applies `change` to each pair of alternatives; when there are too many pairs, `overflow` gives a value for all of
 * them.
 */
export function mapPairs(
  left: Value,
  right: Value,
  change: (left: Value, right: Value) => Value,
  overflow: (left: Value, right: Value) => Value,
): Value {
  if (left.kind !== 'one-of' && right.kind !== 'one-of') return change(left, right);
  const lefts = alternatives(left);
  const rights = alternatives(right);
  if (lefts.length * rights.length > MAX_ALTERNATIVES) return overflow(left, right);
  const results: Value[] = [];
  let likely = 0;
  for (const a of lefts)
    for (const b of rights) {
      if (a === likelyOf(left) && b === likelyOf(right)) likely = results.length;
      results.push(change(a, b));
    }
  return oneOf(results, likely);
}

/** One value that covers more alternatives than can be kept apart. */
function join(options: readonly Value[], likely: number): Value {
  if (options.every((option) => option.kind === 'list')) return joinLists(options);
  if (options.every((option) => option.kind === 'text') && startAlike(options)) return joinTexts(options);
  if (options.every((option) => option.kind === 'object')) return joinObjects(options);
  const first = options[likely]!;
  const others = options.filter((_, index) => index !== likely).slice(0, MAX_ALTERNATIVES - 2);
  return { kind: 'one-of', options: [first, ...others, oneOfMany(options)], likely: 0 };
}

function oneOfMany(options: readonly Value[]): Value {
  let longest = 0;
  for (const option of options) {
    const length = option.kind === 'number' ? String(option.value).length : longestOf(option);
    if (length === null) return TOO_COMPLEX;
    longest = Math.max(longest, length);
  }
  return { ...TOO_COMPLEX, longest };
}

function longestOf(value: Value): number | null {
  return value.kind === 'unknown' ? (value.longest ?? null) : null;
}

/** The items that all begin with, and how many of the others there may be. */
function joinLists(lists: readonly ListValue[]): ListValue {
  const first = lists[0]!;
  let shared = 0;
  while (
    shared < first.items.length &&
    lists.every(({ items }) => shared < items.length && same(items[shared]!, first.items[shared]!))
  )
    shared++;
  const others: Value[] = [];
  let low = Number.POSITIVE_INFINITY;
  let high: number | null = 0;
  for (const { items, rest } of lists) {
    others.push(...items.slice(shared));
    if (rest) others.push(rest.each);
    const known = items.length - shared;
    low = Math.min(low, known + (rest?.low ?? 0));
    const top: number | null = rest === null ? 0 : rest.high;
    high = high === null || top === null ? null : Math.max(high, known + top);
  }
  return list(first.items.slice(0, shared), { each: oneOf(others), low, high });
}

function startAlike(texts: readonly TextValue[]): boolean {
  return commonPrefix(texts).length > 0;
}

function joinTexts(texts: readonly TextValue[]): TextValue {
  const prefix = commonPrefix(texts);
  return { kind: 'text', pieces: [...prefix, { kind: 'hole', label: '' }] };
}

function joinObjects(objects: readonly ObjectValue[]): ObjectValue {
  const keys = new Set(objects.flatMap(({ entries }) => [...entries.keys()]));
  const entries = new Map<string, Value>();
  for (const key of keys) entries.set(key, oneOf(objects.flatMap((each) => each.entries.get(key) ?? [])));
  const complete = objects.every((each) => !each.open && each.entries.size === keys.size);
  return object(entries, !complete);
}
