import { mapAlternatives } from '../../core/evaluate/alternatives';
import { list, object } from '../../core/evaluate/known';
import type { Arguments, ExternalValue, FunctionValue, Value } from '../../core/evaluate/values';
import { type PathSegment, segmentsOf } from '../../core/recognize/path-pattern';
import type { SiteView } from '../../core/recognize/site-view';
import { bodySite } from './body-site';
import { snakeCase } from './snake-case';

/**
 * How an SDK spells the objects of its requests as values of its own types. Names are those of functions, constructors
 * and methods in snake case, whatever their language writes (`UserMessage`, `userMessage`, `user_message`).
 */
export interface RecordRules {
  /** What hands its first argument on, in a type of its own: `openai.String(x)`, `Optional.of(x)`, `ofText(x)`. */
  readonly wrappers?: ReadonlySet<string>;
  /** What a call makes, from its arguments as records: `user_message("hi")` is `{role: 'user', content: 'hi'}`. Null: see below. */
  readonly makers?: Readonly<Record<string, Maker>>;
  /** What a type adds to what its literal or builder set: `{role: 'user'}` to a `UserMessage`. */
  readonly types?: Readonly<Record<string, Typed>>;
  /** What a constant of the SDK's types stands for, by the way to it: `ChatModel.GPT_4O`. Null: it is none. */
  readonly constants?: (path: readonly PathSegment[], module: string) => Value | null;
  /** What a method of a builder does to what was set so far, where it does not set a key of its own name. */
  readonly setters?: Readonly<Record<string, Setter>>;
  /** What a function makes of the builder that it is handed; absent: such functions are not looked into. */
  readonly built?: (fn: FunctionValue) => Value;
}

export type Maker = (args: RecordArguments) => Value | null;
export type Typed = (entries: ReadonlyMap<string, Value>) => Value;
export type Setter = (entries: Map<string, Value>, args: RecordArguments) => void;

/** Arguments of one call, as records. */
export interface RecordArguments {
  positional(index: number): Value | null;
  named(name: string): Value | null;
  /** Of the named ones, as they are spelled. */
  readonly names: readonly string[];
  /** How many positional ones there are. */
  readonly count: number;
}

/** Steps of a builder that set nothing. */
const SILENT: ReadonlySet<string> = new Set([
  'builder',
  'new_builder',
  'to_builder',
  'build',
  'new',
  'default',
  'create',
  'init',
  'make',
  'clone',
  'unwrap',
]);

/** How deep records lie in each other. */
const NESTING = 12;

/**
 * What a value of an SDK's type holds: an object with keys in snake case, made of a literal or initialiser (named
 * arguments), of a fluent builder (`builder().model(m).add_tool(t).build()`: `add_` appends to a list), and of what was
 * assigned to it later. Lists and objects in it are made so too, with their own keys as they are. Anything else stays
 * what it is. What holds arguments that can't be seen is open.
 */
export function asRecord(value: Value, rules: RecordRules = {}, nesting = NESTING): Value {
  if (nesting === 0) return value;
  const inner = (each: Value) => asRecord(each, rules, nesting - 1);
  return mapAlternatives(value, (each): Value => {
    switch (each.kind) {
      case 'list': {
        const rest = each.rest && { ...each.rest, each: inner(each.rest.each) };
        return { ...each, items: each.items.map(inner), rest };
      }
      case 'object':
        return { ...each, entries: new Map([...each.entries].map(([key, entry]) => [key, inner(entry)])) };
      case 'external':
        return recordOf(each, rules, inner);
      case 'function':
        return rules.built ? inner(rules.built(each)) : each;
      default:
        return each;
    }
  });
}

/** The same call as if its request were an object with keys in snake case: what readers of JSON bodies take. */
export function recordSite(site: SiteView, request: Value | null, rules: RecordRules = {}): SiteView {
  const record =
    request === null ? object(new Map()) : asRecord(request, { built: (fn) => site.built(fn), ...rules });
  return bodySite(site, record);
}

function recordOf(value: ExternalValue, rules: RecordRules, inner: (each: Value) => Value): Value {
  const segments = segmentsOf(value.path);
  const made = rules.constants?.(segments, value.module) ?? madeBy(segments, rules, inner);
  if (made !== null) return made;
  const entries = new Map<string, Value>();
  let open = false;
  let isRecord = false;
  for (const { name, call } of segments) {
    if (call === null) continue;
    isRecord = true;
    open ||= call.args === null || call.args.open;
    if (call.args !== null) addCall(entries, snakeCase(name), recordArguments(call.args, inner), rules);
  }
  for (const { name, value: assigned } of value.set ?? []) {
    isRecord = true;
    entries.set(snakeCase(name), inner(assigned));
  }
  if (!isRecord) return value;
  const type = typeNamed(segments, rules);
  return type === null ? object(entries, open) : type(entries);
}

/** What the last call on the way makes, where that is a wrapper or a maker. */
function madeBy(
  segments: readonly PathSegment[],
  rules: RecordRules,
  inner: (each: Value) => Value,
): Value | null {
  const last = segments.at(-1);
  if (!last?.call?.args) return null;
  const name = snakeCase(last.name);
  const args = recordArguments(last.call.args, inner);
  if (rules.wrappers?.has(name)) return args.positional(0);
  return rules.makers?.[name]?.(args) ?? null;
}

function addCall(entries: Map<string, Value>, name: string, args: RecordArguments, rules: RecordRules): void {
  const setter = rules.setters?.[name];
  if (setter) {
    setter(entries, args);
    return;
  }
  for (const key of args.names) entries.set(snakeCase(key), args.named(key)!);
  const first = args.positional(0);
  if (first === null || SILENT.has(name) || args.names.length > 0) return;
  if (name.startsWith('add_')) append(entries, pluralOf(name.slice('add_'.length)), first);
  else entries.set(name.replace(/^(?:set|with)_/, ''), first);
}

/** Adds an item to a list among entries; makes the list where there is none. */
export function append(entries: Map<string, Value>, key: string, item: Value): void {
  const before = entries.get(key);
  entries.set(key, before?.kind === 'list' ? { ...before, items: [...before.items, item] } : list([item]));
}

function pluralOf(name: string): string {
  return name.endsWith('s') ? name : `${name}s`;
}

/** The type that a literal or a builder stands for, by the last name with a rule. */
function typeNamed(segments: readonly PathSegment[], { types }: RecordRules): Typed | null {
  if (!types) return null;
  for (const { name } of [...segments].reverse()) {
    const type = types[snakeCase(name)];
    if (type) return type;
  }
  return null;
}

function recordArguments(args: Arguments, inner: (each: Value) => Value): RecordArguments {
  const through = (value: Value | null) => (value === null ? null : inner(value));
  return {
    positional: (index) => through(args.positional(index)),
    named: (name) => through(args.named(name)),
    names: args.names(),
    count: args.positionalCount,
  };
}
