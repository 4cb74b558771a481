import { mapAlternatives } from '../../core/evaluate/alternatives';
import { object } from '../../core/evaluate/known';
import type { ExternalValue, Value } from '../../core/evaluate/values';
import { snakeCase } from './snake-case';

/** How deep records lie in each other. */
const NESTING = 8;

/** What types of a program call the model of a request, whose JSON calls it something else. */
const MODELS = ['model_id', 'model_name'];

/**
 * A body of a type that can't be seen, as the JSON that it is sent as: what its literal or initialiser sets, by keys in snake
 * case (`new ChatRequest { Model = "m" }`). What isn't made so stays what it is.
 */
export function foreignRecord(value: Value, nesting = NESTING): Value {
  if (nesting === 0) return value;
  const inner = (each: Value) => foreignRecord(each, nesting - 1);
  return mapAlternatives(value, (each): Value => {
    if (each.kind === 'external') return recordOf(each, inner) ?? each;
    if (each.kind === 'object')
      return { ...each, entries: new Map([...each.entries].map(([key, entry]) => [key, inner(entry)])) };
    if (each.kind !== 'list') return each;
    const rest = each.rest && { ...each.rest, each: inner(each.rest.each) };
    return { ...each, items: each.items.map(inner), rest };
  });
}

function recordOf({ path, set = [] }: ExternalValue, inner: (each: Value) => Value): Value | null {
  const made = path.at(-1);
  if (made?.kind !== 'call') return null;
  const { args } = made;
  if (args.positionalCount > 0 || args.names().length + set.length === 0) return null;
  const entries = new Map<string, Value>();
  for (const name of args.names()) entries.set(snakeCase(name), inner(args.named(name)!));
  for (const { name, value } of set) entries.set(snakeCase(name), inner(value));
  const model = MODELS.map((name) => entries.get(name)).find((each) => each !== undefined);
  if (model && !entries.has('model')) entries.set('model', model);
  return object(entries, args.open);
}
