import { alternatives, mapAlternatives } from './alternatives';
import type { IntrinsicCall } from './intrinsic-call';
import { knownKey, list, NULL, number, object, text, unknown } from './known';
import { concatLists } from './lists';
import { mergeObjects, withEntry } from './objects';
import { indexed } from './properties';
import type { ListValue, ObjectValue, Value } from './values';

/** Calls that make or take apart objects; null when it is none of them. */
export function objectIntrinsic(call: IntrinsicCall): Value | null {
  const { intrinsic, receiver, args, label } = call;
  const subject = () => receiver ?? args.positional(0) ?? NULL;
  const entries = (pick: (key: Value, value: Value) => Value) =>
    mapAlternatives(subject(), (each) => listed(each, pick, label));
  switch (intrinsic) {
    case 'dict':
      return dict(call);
    case 'from-entries':
      return mapAlternatives(subject(), (each) => fromEntries(each));
    case 'merge':
      return merge(call);
    case 'members':
      return mapAlternatives(subject(), (each) => madeOf(each) ?? each);
    case 'defaults':
      return mapAlternatives(subject(), (each) => madeOf(each) ?? object(new Map()));
    case 'keys':
      return entries((key) => key);
    case 'values':
      return entries((_, value) => value);
    case 'entries':
      return entries((key, value) => list([key, value]));
    case 'get':
      return get(call);
    case 'copy':
      return subject();
    case 'set-default': {
      const found = get(call);
      return found;
    }
    case 'remove':
    case 'remove-last':
      return receiver?.kind === 'object' ? get(call) : taken(receiver, call);
    case 'remove-first':
      return receiver?.kind === 'list' ? (receiver.items[0] ?? unknown(label())) : null;
    case 'append':
    case 'append-many':
    case 'extend':
    case 'insert':
    case 'insert-front':
    case 'update':
    case 'clear':
      return NULL;
    case 'set-key':
    case 'reorder':
      return receiver;
    default:
      return null;
  }
}

/** The named arguments that something was made of; null where it was made in another way. */
function madeOf(value: Value): Value | null {
  if (value.kind === 'object') return value;
  const last = value.kind === 'external' ? value.path.at(-1) : null;
  const args = value.kind === 'instance' ? value.args : last?.kind === 'call' ? last.args : null;
  if (args === null || (args.names().length === 0 && !args.open)) return null;
  return object(new Map(args.names().map((name) => [name, args.named(name) ?? NULL])), args.open);
}

function taken(receiver: Value | null, { args, label, context }: IntrinsicCall): Value | null {
  if (receiver?.kind !== 'list') return null;
  const at = args.positional(0);
  if (at !== null) return indexed(context, receiver, at, label);
  return receiver.rest === null ? (receiver.items.at(-1) ?? unknown(label())) : unknown(label());
}

function listed(value: Value, pick: (key: Value, value: Value) => Value, label: () => string): ListValue {
  if (value.kind === 'list')
    return list(
      value.items.map((item, index) => pick(number(index), item)),
      value.rest,
    );
  if (value.kind !== 'object') {
    const what = value.kind === 'unknown' && value.label !== '' ? value.label : label();
    return list([], { each: pick(text(what), unknown(what)), low: 0, high: null });
  }
  const items = [...value.entries].map(([key, entry]) => pick(text(key), entry));
  return list(items, value.open ? { each: pick(text('…'), unknown(label())), low: 0, high: null } : null);
}

function dict({ args }: IntrinsicCall): Value {
  const named = new Map(args.names().map((name) => [name, args.named(name) ?? NULL]));
  const first = args.positional(0);
  const base = first === null ? object(new Map(), args.open) : mapAlternatives(first, fromEntries);
  return mergeObjects(base, object(named));
}

/** `[[key, value], ...]`, or an object, as an object. */
function fromEntries(value: Value): ObjectValue {
  if (value.kind === 'object') return value;
  if (value.kind !== 'list') return object(new Map(), value.kind !== 'null');
  let result = object(new Map(), value.rest !== null, value.origin);
  for (const item of value.items) {
    const [key, entry] = item.kind === 'list' ? item.items : [];
    const name = key ? knownKey(key) : null;
    result = withEntry(result, name, entry ?? NULL);
  }
  return result;
}

/** Objects, the later ones over the earlier ones; lists, where nothing but lists is merged, one behind the other. */
function merge({ args, label }: IntrinsicCall): Value {
  const parts = Array.from({ length: args.positionalCount }, (_, index) => args.positional(index) ?? NULL);
  const kinds = new Set(parts.flatMap(alternatives).map(({ kind }) => kind));
  if (kinds.has('list') && !kinds.has('object'))
    return parts.reduce(
      (all, part) => mapAlternatives(part, (each) => concatLists(all, each, label)),
      list([]),
    );
  return parts.filter((part) => !isEmptyList(part)).reduce(mergeObjects, object(new Map()));
}

function isEmptyList(value: Value): boolean {
  return value.kind === 'list' && value.items.length === 0 && value.rest === null;
}

/** `mapping.get(key, fallback)`. */
function get({ context, receiver, args, label }: IntrinsicCall): Value | null {
  if (receiver?.kind !== 'object') return null;
  const key = args.positional(0) ?? NULL;
  const fallback = args.positional(1) ?? args.named('default') ?? NULL;
  const values: Value[] = alternatives(key).map((each) => {
    const name = knownKey(each);
    if (name === null) return indexed(context, receiver, each, label);
    const found = receiver.entries.get(name);
    if (found) return found;
    return receiver.open ? unknown(label()) : fallback;
  });
  return values.length === 1
    ? values[0]!
    : mapAlternatives(key, (each) => values[alternatives(key).indexOf(each)]!);
}
