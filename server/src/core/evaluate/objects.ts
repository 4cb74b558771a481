import { alternatives, mapPairs, oneOf } from './alternatives';
import { object } from './known';
import type { ObjectValue, Value } from './values';

const ENTRY_LIMIT = 2000;

/** The entries of both, those of `right` win. What is no object adds entries that can't be seen. */
export function mergeObjects(left: Value, right: Value): Value {
  return mapPairs(left, right, mergePair, (a, b) => {
    const objects = [...alternatives(a), ...alternatives(b)].filter((each) => each.kind === 'object');
    return objects.reduce<ObjectValue>(
      (all, each) => object(joined(all, each), true),
      object(new Map(), true),
    );
  });
}

function joined(all: ObjectValue, more: ObjectValue): Map<string, Value> {
  const entries = new Map(all.entries);
  for (const [key, value] of more.entries) entries.set(key, oneOf([entries.get(key) ?? value, value]));
  return entries;
}

function mergePair(left: Value, right: Value): Value {
  const first = asObject(left);
  const second = asObject(right);
  if (second.entries.size === 0) return second.open && !first.open ? { ...first, open: true } : first;
  if (first.entries.size === 0 && !first.open) return { ...second, origin: first.origin ?? second.origin };
  const entries = new Map(first.entries);
  for (const [key, value] of second.entries) entries.set(key, value);
  return object(entries, first.open || second.open, first.origin);
}

function asObject(value: Value): ObjectValue {
  if (value.kind === 'object') return value;
  const isNothing = value.kind === 'null' || value.kind === 'boolean';
  return object(new Map(), !isNothing);
}

/** The object with one entry changed; with a key that is not known, any entry may be another one. */
export function withEntry(to: ObjectValue, key: string | null, value: Value): ObjectValue {
  if (key === null || (to.entries.size >= ENTRY_LIMIT && !to.entries.has(key))) return { ...to, open: true };
  const entries = new Map(to.entries);
  entries.set(key, value);
  return { ...to, entries };
}
