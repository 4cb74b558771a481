import { alternatives, mapAlternatives, oneOf } from './alternatives';
import { GivenArguments } from './given-arguments';
import type { IntrinsicCall } from './intrinsic-call';
import { CUT, list, NULL, number, text, truth, unknown } from './known';
import { anyItem, asList, concatLists, itemAt, sizeOf, someOf } from './lists';
import { property } from './properties';
import { slicedText } from './text-slices';
import type { Arguments, ListValue, Value } from './values';

/** Items that are made one by one; a longer list has a `rest`. */
const ITEM_LIMIT = 500;

type CallWith = (target: Value, args: Arguments) => Value;

/** Calls that make or take apart lists; null when it is none of them. */
export function listIntrinsic(call: IntrinsicCall, callWith: CallWith): Value | null {
  const { intrinsic, receiver, args, label } = call;
  const subject = () => receiver ?? args.positional(0) ?? NULL;
  const each = (change: (items: ListValue) => Value) => onList(subject(), label, change);
  switch (intrinsic) {
    case 'length':
      return mapAlternatives(subject(), (value) => property(call.context, countable(value), 'length', label));
    case 'range':
      return range(args, label);
    case 'repeat-count':
      return repeated(args, label);
    case 'array-from':
      return arrayFrom(call, callWith);
    case 'list':
      return args.positionalCount === 0
        ? list([])
        : mapAlternatives(subject(), (value) => iterated(value, label));
    case 'list-of':
    case 'all-settled':
      return intrinsic === 'all-settled' && args.positionalCount === 1 && isListLike(args.positional(0))
        ? (args.positional(0) ?? NULL)
        : handedList(args, label);
    case 'enumerate':
      return each((items) => paired(items, (item, index) => list([index, item])));
    case 'zip':
      return zip(args, label);
    case 'reversed-or-sorted':
      return each((items) => items);
    case 'slice':
      return mapAlternatives(subject(), (value) => slicedValue(value, args, label));
    case 'item-at': {
      const at = args.positional(0);
      return at?.kind === 'number'
        ? mapAlternatives(subject(), (value) => itemAt(value, at.value, label))
        : null;
    }
    case 'concat':
      return concat(call);
    case 'map':
    case 'flat-map':
      return map(call, callWith);
    case 'for-each':
      return NULL;
    case 'filter':
      return filter(call, callWith);
    default:
      return null;
  }
}

function isListLike(value: Value | null): boolean {
  return (
    value !== null && alternatives(value).every((each) => each.kind === 'list' || each.kind === 'unknown')
  );
}

function onList(value: Value, label: () => string, change: (items: ListValue) => Value): Value {
  return mapAlternatives(value, (each) => (each === CUT ? each : change(iterated(each, label))));
}

/** What is gone through when a value is: the keys of an object. */
function iterated(value: Value, label: () => string): ListValue {
  if (value.kind === 'object' && !value.open) return list([...value.entries.keys()].map((key) => text(key)));
  return asList(value, label);
}

function countable(value: Value): Value {
  return value.kind === 'object' && !value.open ? list([...value.entries.values()]) : value;
}

function handedList(args: Arguments, label: () => string): Value {
  const items = Array.from({ length: args.positionalCount }, (_, index) => args.positional(index) ?? NULL);
  return list(items, args.open ? { each: unknown(label()), low: 0, high: null } : null);
}

function range(args: Arguments, label: () => string): Value {
  const numbers = Array.from({ length: args.positionalCount }, (_, index) => args.positional(index) ?? NULL);
  if (numbers.some((each) => each.kind === 'one-of') && numbers.length === 1)
    return mapAlternatives(numbers[0]!, (end) =>
      end.kind === 'number' ? counting(0, end.value, 1) : endless(label),
    );
  const known = numbers.map((each) => (each.kind === 'number' ? each.value : null));
  if (known.length === 0 || known.includes(null)) return endless(label);
  const [first, second, step] = known;
  return second === undefined ? counting(0, first!, 1) : counting(first!, second!, step ?? 1);
}

function endless(label: () => string): ListValue {
  return list([], { each: unknown(label()), low: 0, high: null });
}

function counting(from: number, to: number, step: number): ListValue {
  const count = step === 0 ? 0 : Math.max(0, Math.ceil((to - from) / step));
  if (count > ITEM_LIMIT) {
    const longest = Math.max(String(from).length, String(to).length);
    return list([], { each: { ...unknown('index'), longest }, low: count, high: count });
  }
  return list(Array.from({ length: count }, (_, index) => number(from + index * step)));
}

/** `Array(n)`; with anything but one number it is a list of its arguments. */
function repeated(args: Arguments, label: () => string): Value {
  const first = args.positional(0);
  if (args.positionalCount !== 1 || first === null) return handedList(args, label);
  return mapAlternatives(first, (count) => {
    if (count.kind !== 'number') return endless(label);
    return empty(count.value);
  });
}

function empty(count: number): ListValue {
  const whole = Math.max(0, Math.floor(count));
  if (whole <= ITEM_LIMIT) return list(Array.from({ length: whole }, () => NULL));
  return list([], { each: NULL, low: whole, high: whole });
}

function arrayFrom(call: IntrinsicCall, callWith: CallWith): Value {
  const { args, label } = call;
  const items = mapAlternatives(args.positional(0) ?? NULL, (source) => {
    if (source.kind !== 'object') return iterated(source, label);
    const length = source.entries.get('length') ?? unknown(label());
    return mapAlternatives(length, (count) =>
      count.kind === 'number' ? empty(count.value) : endless(label),
    );
  });
  const target = args.positional(1);
  return target === null ? items : onList(items, label, (each) => mapped(call, each, target, callWith));
}

function paired(items: ListValue, pair: (item: Value, index: Value) => Value): ListValue {
  const rest = items.rest && { ...items.rest, each: pair(items.rest.each, unknown('index')) };
  return list(
    items.items.map((item, index) => pair(item, number(index))),
    rest,
  );
}

function zip(args: Arguments, label: () => string): Value {
  const columns = Array.from({ length: args.positionalCount }, (_, index) => {
    const value = args.positional(index) ?? NULL;
    return iterated(value.kind === 'one-of' ? value.options[value.likely]! : value, label);
  });
  if (columns.length === 0) return list([]);
  const known = Math.min(...columns.map(({ items }) => items.length));
  const rows = Array.from({ length: known }, (_, index) => list(columns.map(({ items }) => items[index]!)));
  const ends = columns.map(sizeOf);
  const low = Math.min(...ends.map((end) => end.low)) - known;
  const highs = ends.flatMap((end) => (end.high === null ? [] : [end.high]));
  const high = highs.length === 0 ? null : Math.min(...highs) - known;
  if (high === 0) return list(rows);
  const each = list(columns.map((column) => anyItem(column, label)));
  return list(rows, { each, low: Math.max(0, low), high });
}

/** `xs.slice(a, b)` of a list, and of a text all of which is known. */
function slicedValue(value: Value, args: Arguments, label: () => string): Value {
  const [from, to] = [args.positional(0), args.positional(1)];
  const part = value.kind === 'text' ? slicedText(value, from, to, 'units') : null;
  return part ?? onList(value, label, (items) => sliced(items, from, to));
}

function sliced(items: ListValue, from: Value | null, to: Value | null): Value {
  const start = from === null ? 0 : from.kind === 'number' ? from.value : null;
  const end = to === null ? undefined : to.kind === 'number' ? to.value : null;
  if (items.rest === null && start !== null && end !== null)
    return { ...items, items: items.items.slice(start, end) };
  const some = someOf(items);
  if (some.kind !== 'list' || some.rest === null || start === null) return some;
  const bound =
    end === undefined ? (start < 0 ? -start : null) : end !== null && start >= 0 ? end - start : null;
  if (bound === null || bound < 0) return some;
  const high = some.rest.high === null ? bound : Math.min(bound, some.rest.high);
  return { ...some, rest: { ...some.rest, low: 0, high } };
}

function concat({ receiver, args, label }: IntrinsicCall): Value | null {
  if (receiver === null || receiver.kind === 'text') return null;
  let result: Value = asList(receiver, label);
  for (let index = 0; index < args.positionalCount; index++) {
    const more = args.positional(index) ?? NULL;
    const lists = alternatives(more).every(
      (each) => each.kind === 'list' || each.kind === 'unknown' || each.kind === 'external',
    );
    const base: Value = result;
    result = lists
      ? mapAlternatives(more, (each): Value => concatLists(base, each, label))
      : concatLists(base, list([more]), label);
  }
  return result;
}

/** `xs.map(f)`, `map(f, xs)`. */
function map(call: IntrinsicCall, callWith: CallWith): Value {
  const { receiver, args, label, intrinsic } = call;
  const target = args.positional(0) ?? NULL;
  const source = receiver ?? args.positional(1) ?? NULL;
  return onList(source, label, (items) => {
    const results = mapped(call, items, target, callWith);
    if (intrinsic !== 'flat-map') return results;
    const flat = results.items.reduce<Value>((all, item) => concatLists(all, item, label), list([]));
    return results.rest ? concatLists(flat, list([], { ...results.rest, high: null }), label) : flat;
  });
}

/** At most so many items are mapped one by one. */
const MAP_LIMIT = 64;

function mapped(call: IntrinsicCall, items: ListValue, target: Value, callWith: CallWith): ListValue {
  const { args } = call;
  const run = (item: Value, index: number | null) =>
    callWith(
      target,
      new GivenArguments(args.span, args.scope, [item, index === null ? unknown('index') : number(index)]),
    );
  const known = items.items.slice(0, MAP_LIMIT).map(run);
  const left = items.items.length - known.length;
  const more = left > 0 ? { each: oneOf(items.items.slice(MAP_LIMIT)), low: left, high: left } : null;
  const rest = items.rest && more ? joinRests(items.rest, more) : (items.rest ?? more);
  return list(known, rest && { ...rest, each: run(rest.each, null) });
}

function joinRests(a: NonNullable<ListValue['rest']>, b: NonNullable<ListValue['rest']>): ListValue['rest'] {
  const high = a.high === null || b.high === null ? null : a.high + b.high;
  return { each: oneOf([a.each, b.each]), low: a.low + b.low, high };
}

/** Items for which it is known are kept or left out; when one is not known, any number of them may be left. */
function filter(call: IntrinsicCall, callWith: CallWith): Value {
  const { receiver, args, label } = call;
  const target = args.positional(0) ?? NULL;
  return onList(receiver ?? args.positional(1) ?? NULL, label, (items) => {
    if (items.rest !== null || items.items.length > MAP_LIMIT) return someOf(items);
    const kept: Value[] = [];
    for (const item of items.items) {
      const test =
        target.kind === 'external' || target.kind === 'null'
          ? item
          : callWith(target, new GivenArguments(args.span, args.scope, [item]));
      const holds = truth(test);
      if (holds === null) return someOf(items);
      if (holds) kept.push(item);
    }
    return { ...items, items: kept };
  });
}
