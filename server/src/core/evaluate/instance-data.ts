import type { Field } from '../ir/statements';
import { mapAlternatives } from './alternatives';
import { BASES, baseOf } from './class-bases';
import { partsOf } from './class-parts';
import type { Context } from './context';
import type { ClassValue, InstanceValue, Value } from './values';

const DEPTH = 8;

/**
 * A value as it is written as data: instances of the project's classes become objects of their fields, by the keys that the
 * fields say. What is not given is left out.
 */
export function asData(context: Context, value: Value, depth = DEPTH): Value {
  if (depth === 0) return value;
  const inner = (each: Value) => asData(context, each, depth - 1);
  switch (value.kind) {
    case 'one-of':
      return mapAlternatives(value, (each) => asData(context, each, depth));
    case 'list':
      return {
        ...value,
        items: value.items.map(inner),
        rest: value.rest && { ...value.rest, each: inner(value.rest.each) },
      };
    case 'object':
      return { ...value, entries: new Map([...value.entries].map(([key, each]) => [key, inner(each)])) };
    case 'instance':
      return ofInstance(context, value, inner);
    default:
      return value;
  }
}

function ofInstance(context: Context, instance: InstanceValue, inner: (value: Value) => Value): Value {
  const entries = new Map<string, Value>();
  const fields = fieldsOf(context, instance.of);
  if (fields.length === 0) return instance;
  for (const { name, whole } of fields) {
    const value = whole ? context.property(instance, name, () => name) : null;
    if (value !== null && value.kind !== 'null') return inner(value);
  }
  for (const { name, key } of fields) {
    if (key === null) continue;
    const value = context.property(instance, name, () => name);
    if (value.kind !== 'null') entries.set(key ?? name, inner(value));
  }
  return { kind: 'object', entries, open: instance.args === null || instance.args.open, origin: null };
}

/** The fields of a class and of those that it extends, what it says itself first. */
function fieldsOf(context: Context, of: ClassValue, depth = BASES): readonly Field[] {
  const own = partsOf(context, of).flatMap(({ node }) => node.fields.filter((field) => !field.static));
  const base = depth > 0 ? baseOf(context, of) : null;
  if (base?.kind !== 'class') return own;
  const inherited = fieldsOf(context, base, depth - 1);
  return [...own, ...inherited.filter(({ name }) => !own.some((each) => each.name === name))];
}
