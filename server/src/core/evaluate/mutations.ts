import type { Call, Expression } from '../ir/expressions';
import { mapAlternatives } from './alternatives';
import { rootKey } from './children';
import type { Context } from './context';
import type { Intrinsic } from './intrinsics';
import { knownKey, list, memberSet, NULL, object, unknown, withMember } from './known';
import { asList, concatLists, ListBuilder, sizeOf, someOf, withItems } from './lists';
import { mergeObjects, withEntry } from './objects';
import { sum } from './operators';
import type { Scope } from './scope';
import type { Arguments, ListValue, Value } from './values';

/**
 * The value of `key` after a change inside it: `place` is reached through `key`, and `change` makes the new value at
 * that place.
 */
export function changeAt(
  context: Context,
  place: Expression,
  before: Value,
  change: (value: Value) => Value,
  scope: Scope,
): Value {
  if (place.kind === 'call' && place.bare) return changeAt(context, place.callee, before, change, scope);
  const isField = place.kind === 'member' && place.object.kind === 'self';
  if (place.kind === 'name' || isField) return mapAlternatives(before, change);
  if (place.kind === 'member')
    return changeAt(
      context,
      place.object,
      before,
      (holder) => changeMember(context, holder, place.property.name, change),
      scope,
    );
  if (place.kind === 'index') {
    const key = context.value(place.index, scope);
    return changeAt(context, place.object, before, (holder) => changeItem(holder, key, change), scope);
  }
  return before;
}

function changeMember(context: Context, holder: Value, name: string, change: (value: Value) => Value): Value {
  if (holder.kind !== 'external' && holder.kind !== 'instance') return changeEntry(holder, name, change);
  // What such a state holds is what is assigned to it anywhere.
  if (holder.kind === 'external' && context.intrinsics.ofExternal(holder) === 'kept-state') return holder;
  const before = madeWith(holder, name) ?? context.property(holder, name, () => name);
  const value = mapAlternatives(before, change);
  if (value === before) return holder;
  if (holder.kind === 'external') return withMember(holder, name, value);
  return { ...holder, set: new Map(holder.set).set(name, value) };
}

/** What something of a package was given for a member when it was made: `new Request { Content = c }`. */
function madeWith(holder: Value, name: string): Value | null {
  if (holder.kind !== 'external' || memberSet(holder, name) !== null) return null;
  const made = holder.path.at(-1);
  return made?.kind === 'call' ? made.args.named(name) : null;
}

function changeEntry(holder: Value, key: string | null, change: (value: Value) => Value): Value {
  const into = begun(holder);
  if (into.kind !== 'object') return holder;
  if (key === null) return withEntry(into, null, NULL);
  const old = into.entries.get(key) ?? (into.open ? unknown(key) : NULL);
  return withEntry(into, key, mapAlternatives(old, change));
}

/** What is nothing yet becomes an object when a key of it is set; so does an empty list, where lists and objects are one. */
function begun(holder: Value): Value {
  const isNothing = holder.kind === 'null' || (holder.kind === 'list' && sizeOf(holder).high === 0);
  return isNothing ? object(new Map()) : holder;
}

function changeItem(holder: Value, key: Value, change: (value: Value) => Value): Value {
  if (holder.kind === 'list' && key.kind === 'number') return changePosition(holder, key.value, change);
  return changeEntry(filledFrom(holder, key), knownKey(key), change);
}

/** What nothing is known of holds at least what is put into it; nobody makes clients by their keys. */
function filledFrom(holder: Value, key: Value): Value {
  const isUnseen =
    (holder.kind === 'unknown' && holder.reason === 'run-time' && !holder.fallback) ||
    (holder.kind === 'external' && holder.module === '' && holder.path.length === 1);
  return isUnseen && knownKey(key) !== null ? object(new Map(), true) : holder;
}

function changePosition(holder: ListValue, index: number, change: (value: Value) => Value): Value {
  const at = index < 0 && holder.rest === null ? holder.items.length + index : index;
  const old = holder.items[at];
  if (old === undefined) return holder;
  const items = [...holder.items];
  items[at] = mapAlternatives(old, change);
  return { ...holder, items };
}

/** The value of `key` after a method call that changes its receiver in place. */
export function afterMutation(
  context: Context,
  call: Call,
  intrinsic: Intrinsic,
  before: Value,
  scope: Scope,
): Value {
  if (call.callee.kind !== 'member') return before;
  const args = context.argumentsOf(call, scope);
  const label = context.spell(call.callee.object);
  const mutate = (receiver: Value) => mutated(context, intrinsic, receiver, { call, args, scope, label });
  return changeAt(context, call.callee.object, before, mutate, scope);
}

interface Mutation {
  readonly call: Call;
  readonly args: Arguments;
  readonly scope: Scope;
  readonly label: string;
}

function mutated(context: Context, intrinsic: Intrinsic, receiver: Value, mutation: Mutation): Value {
  const { args, label } = mutation;
  if (receiver.kind === 'object') return mutatedObject(intrinsic, receiver, args);
  if (receiver.kind === 'null') return intrinsic === 'append' ? list([args.positional(0) ?? NULL]) : receiver;
  if (receiver.kind === 'text') return mutatedText(intrinsic, receiver, args, label);
  if (receiver.kind !== 'list' && receiver.kind !== 'unknown') return receiver;
  const items = () => asList(receiver, () => label);
  switch (intrinsic) {
    case 'append':
      return args.positionalCount === 1 ? withItems(items(), [args.positional(0) ?? NULL]) : receiver;
    case 'append-many':
      return concat(items(), handed(context, mutation), label);
    case 'extend':
      return mapAlternatives(args.positional(0) ?? NULL, (more) => concatLists(items(), more, () => label));
    case 'insert':
      return inserted(items(), args);
    case 'insert-front':
      return mapAlternatives(handed(context, mutation), (front) => concatLists(front, items(), () => label));
    default:
      return receiver.kind === 'list' ? shrunk(intrinsic, receiver, args) : receiver;
  }
}

/** Texts that can be changed have something put behind them. */
function mutatedText(intrinsic: Intrinsic, receiver: Value, args: Arguments, label: string): Value {
  if (intrinsic !== 'append' && intrinsic !== 'append-many' && intrinsic !== 'extend') return receiver;
  const more = Array.from({ length: args.positionalCount }, (_, index) => args.positional(index) ?? NULL);
  return sum(
    [receiver, ...more],
    () => label,
    () => label,
  );
}

function concat(first: ListValue, more: Value, label: string): Value {
  return mapAlternatives(more, (each) => concatLists(first, each, () => label));
}

/** All arguments of a call as one list, spreads opened. */
function handed(context: Context, { call, args, scope }: Mutation): Value {
  const builder = new ListBuilder();
  let index = 0;
  for (const { value, spread } of call.args) {
    if (spread === 'list') builder.spread(context.value(value, scope), () => context.spell(value));
    else if (args.open) builder.add(context.value(value, scope));
    else builder.add(args.positional(index) ?? NULL);
    index++;
  }
  return builder.value(null);
}

function inserted(to: ListValue, args: Arguments): Value {
  const at = args.positional(0);
  const item = args.positional(1) ?? NULL;
  if (at?.kind !== 'number') return withItems(to, [item]);
  const { items } = to;
  const index = Math.max(0, at.value < 0 ? items.length + at.value : at.value);
  return { ...to, items: [...items.slice(0, index), item, ...items.slice(index)] };
}

function shrunk(intrinsic: Intrinsic, from: ListValue, args: Arguments): Value {
  const { items, rest } = from;
  switch (intrinsic) {
    case 'clear':
      return list([]);
    case 'remove-first':
      return rest === null ? { ...from, items: items.slice(1) } : someOf(from);
    case 'remove-last': {
      if (rest !== null) return someOf(from);
      const at = args.positional(0);
      if (at === null) return { ...from, items: items.slice(0, -1) };
      if (at.kind === 'number') return { ...from, items: items.toSpliced(at.value, 1) };
      return someOf(from);
    }
    case 'remove':
      return someOf(from);
    default:
      return from;
  }
}

function mutatedObject(
  intrinsic: Intrinsic,
  receiver: Extract<Value, { kind: 'object' }>,
  args: Arguments,
): Value {
  switch (intrinsic) {
    case 'update': {
      const named = new Map(args.names().map((name) => [name, args.named(name) ?? NULL]));
      const merged = mergeObjects(receiver, args.positional(0) ?? NULL);
      return mergeObjects(merged, object(named));
    }
    case 'set-default': {
      const key = knownKey(args.positional(0) ?? NULL);
      if (key !== null && receiver.entries.has(key)) return receiver;
      return withEntry(receiver, key, args.positional(1) ?? NULL);
    }
    // Of a mapping, what is inserted stands under its key.
    case 'insert':
    case 'set-key':
      return withEntry(receiver, knownKey(args.positional(0) ?? NULL), args.positional(1) ?? NULL);
    case 'clear':
      return object(new Map());
    case 'remove-last':
    case 'remove':
      return withoutEntry(receiver, knownKey(args.positional(0) ?? NULL));
    default:
      return receiver;
  }
}

function withoutEntry(from: Extract<Value, { kind: 'object' }>, key: string | null): Value {
  if (key === null) return { ...from, open: true };
  const entries = new Map(from.entries);
  entries.delete(key);
  return { ...from, entries };
}

/** Whether a call is made on what `key` stands for, or on a part of it. */
export function isCallOn(call: Call, key: string): boolean {
  return call.callee.kind === 'member' && rootKey(call.callee.object) === key;
}
