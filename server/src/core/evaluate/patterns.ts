import type { Pattern } from '../ir/statements';
import { mapAlternatives, oneOf } from './alternatives';
import { bindsKey, rootKey } from './children';
import type { Context } from './context';
import { isNull, list, number, object, unknown, unknownFrom } from './known';
import { itemAt } from './lists';
import { environmentDefault } from './operators';
import type { Scope } from './scope';
import type { Value } from './values';

/** Told when a default is taken for something of which nothing is known; without it, both are possible. */
export type OnDefault = (name: string, value: Value) => void;

/**
 * What `key` becomes when `pattern` is bound to `value`, or null when the pattern does not bind it. `scope` is where
 * defaults are evaluated.
 */
export function valueInPattern(
  context: Context,
  pattern: Pattern,
  value: Value,
  key: string,
  scope: Scope,
  onDefault: OnDefault | null = null,
): Value | null {
  switch (pattern.kind) {
    case 'bind':
      return pattern.name.name === key ? value : null;
    case 'place':
      return bindsKey(pattern, key) && rootKey(pattern.place) === key ? value : null;
    case 'rest':
      return valueInPattern(context, pattern.target, value, key, scope, onDefault);
    case 'unpack-list':
      return inList(context, pattern, value, key, scope);
    case 'unpack-object':
      return inObject(context, pattern, value, key, scope, onDefault);
  }
}

function inList(
  context: Context,
  { items, wholeIsFirst }: Extract<Pattern, { kind: 'unpack-list' }>,
  value: Value,
  key: string,
  scope: Scope,
): Value | null {
  const index = items.findIndex((item) => item !== null && bindsKey(item, key));
  if (index < 0) return null;
  const item = items[index]!;
  const behind = items.length - index - 1;
  const restAt = items.findIndex((each) => each?.kind === 'rest');
  const part = mapAlternatives(value, (each) => {
    if (item.kind === 'rest') return restOf(each, index, behind, key);
    const position = restAt >= 0 && restAt < index ? -(behind + 1) : index;
    if (wholeIsFirst && each.kind !== 'list') return position === 0 ? each : unknown(key);
    if (each.kind === 'external') return context.property(each, String(position), () => key);
    return itemAt(each, position, () => key);
  });
  return valueInPattern(context, item, part, key, scope);
}

function restOf(value: Value, before: number, behind: number, label: string): Value {
  if (value.kind !== 'list') return unknown(label);
  const end = behind === 0 || value.rest ? value.items.length : -behind;
  return list(value.items.slice(before, end), value.rest);
}

function inObject(
  context: Context,
  pattern: Extract<Pattern, { kind: 'unpack-object' }>,
  value: Value,
  key: string,
  scope: Scope,
  onDefault: OnDefault | null,
): Value | null {
  for (const { key: name, target, fallback } of pattern.entries) {
    if (!bindsKey(target, key)) continue;
    const part = context.property(value, name, () => labelOf(value, name));
    const found = fallback
      ? withDefault(context, part, name, () => context.value(fallback, scope), onDefault)
      : part;
    return valueInPattern(context, target, found, key, scope, onDefault);
  }
  if (!pattern.rest || !bindsKey(pattern.rest, key)) return null;
  const taken = new Set(pattern.entries.map((entry) => entry.key));
  const left = mapAlternatives(value, (each) => {
    if (each.kind !== 'object') return each.kind === 'unknown' ? unknownFrom(each, '') : unknown(key);
    return object(new Map([...each.entries].filter(([name]) => !taken.has(name))), each.open);
  });
  return valueInPattern(context, pattern.rest, left, key, scope);
}

function labelOf(value: Value, name: string): string {
  return value.kind === 'unknown' && value.label !== '' ? `${value.label}.${name}` : name;
}

/** A part of a destructured value, or the default where it is missing or nobody knows. */
function withDefault(
  context: Context,
  part: Value,
  name: string,
  fallback: () => Value,
  onDefault: OnDefault | null,
): Value {
  const missing = isNull(part);
  if (missing === false) return part;
  if (missing === true) return fallback();
  if (part.kind === 'external') return oneOf([part, fallback()]);
  if (part.kind !== 'unknown')
    return mapAlternatives(part, (each) => (each.kind === 'null' ? fallback() : each));
  if (part.reason === 'environment') return environmentDefault(context, part.label, fallback());
  if (onDefault === null || part.reason !== 'run-time') return oneOf([fallback(), part]);
  const value = fallback();
  onDefault(name, value);
  return value;
}

/** The number of an item, as the second parameter of a callback gets it. */
export function indexValue(index: number | null): Value {
  return index === null ? unknown('index') : number(index);
}
