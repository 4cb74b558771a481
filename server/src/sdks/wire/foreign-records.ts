import { mapAlternatives } from '../../core/evaluate/alternatives';
import { object } from '../../core/evaluate/known';
import type { ExternalValue, Value } from '../../core/evaluate/values';
import { stepsOf } from './body-site';
import { isModelId } from './named-bodies';
import { asRecord } from './records';
import { snakeCase } from './snake-case';
import { lastCall } from './values';

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

function recordOf(value: ExternalValue, inner: (each: Value) => Value): Value | null {
  const { path, set = [] } = value;
  const made = path.at(-1);
  if (made?.kind !== 'call') return null;
  const built = builtRecord(value, inner);
  if (built !== null) return built;
  const { args } = made;
  if (args.positionalCount > 0 || args.names().length + set.length === 0) return null;
  const entries = new Map<string, Value>();
  for (const name of args.names()) entries.set(snakeCase(name), inner(args.named(name)!));
  for (const { name, value } of set) entries.set(snakeCase(name), inner(value));
  const model = MODELS.map((name) => entries.get(name)).find((each) => each !== undefined);
  if (model && !entries.has('model')) entries.set('model', model);
  return object(entries, args.open);
}

/** `ChatRequest.builder().model("m").build()`. */
function builtRecord(value: ExternalValue, inner: (each: Value) => Value): Value | null {
  const steps = stepsOf(value);
  const start = steps.findIndex(({ name }) => name === 'builder');
  if (start < 0 || steps.at(-1)?.name !== 'build') return null;
  const entries = new Map<string, Value>();
  for (const { name, args } of steps.slice(start + 1, -1)) {
    const said = args?.positionalCount === 1 ? args.positional(0) : null;
    if (said) entries.set(snakeCase(name), inner(said));
  }
  return entries.size === 0 ? null : object(entries, true);
}

/** A body whose class can't be seen is told by the names of what it is made of, and its model by how that is spelled. */
export function describedBody(body: Value | null): Value | null {
  const sent = body?.kind === 'text' ? (body.json ?? body) : body;
  const args = sent?.kind === 'external' ? lastCall(sent)?.args : null;
  if (!sent || !args) return body;
  if (args.names().length > 0) return asRecord(sent, {});
  const handed = Array.from({ length: args.positionalCount }, (_, index) => args.positional(index));
  const models = handed.filter(isModelId);
  const [model] = models;
  if (!model || models.length > 1) return body;
  return object(new Map([['model', model]]), true);
}
