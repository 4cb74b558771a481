import { list, number, text, unknown, knownText as wholeText } from '../../core/evaluate/known';
import type {
  Arguments,
  ExternalValue,
  ListValue,
  TextValue,
  UnknownValue,
  Value,
} from '../../core/evaluate/values';

/** Alternatives kept of one thing; more are too many to show and to count. */
export const MOST_ALTERNATIVES = 8;

export function textValue(value: string): TextValue {
  return text(value);
}

export function numberValue(value: number): Value {
  return number(value);
}

export function unknownValue(label: string): UnknownValue {
  return unknown(label);
}

/** What a value may be, the likely one first. */
export function alternativesOf(value: Value): readonly Value[] {
  if (value.kind !== 'one-of') return [value];
  const likely = value.options[value.likely];
  return likely ? [likely, ...value.options.filter((option) => option !== likely)] : value.options;
}

/** The value when it is given and not null. */
export function given(value: Value | null): Value | null {
  return value === null || value.kind === 'null' ? null : value;
}

/** One of several values, the likely one first; the value itself when there is only one. Null without any. */
export function anyOf(values: readonly Value[]): Value | null {
  const options = values.flatMap(alternativesOf).slice(0, MOST_ALTERNATIVES);
  const [only] = options;
  if (!only) return null;
  return options.length === 1 ? only : { kind: 'one-of', options, likely: 0 };
}

/**
 * What a value holds under a key: of an object, or of something that an imported class or function made of named
 * arguments (`types.Content(parts=[...])`, `new HumanMessage({content})`). Null when it surely holds nothing there.
 */
export function field(value: Value | null, key: string): Value | null {
  switch (value?.kind) {
    case 'object':
      return value.entries.get(key) ?? (value.open ? unknownValue(key) : null);
    case 'one-of':
      return fieldOfAny(value.options, value.likely, key);
    case 'external':
      return argumentField(lastCall(value)?.args ?? null, key);
    case 'instance':
      return argumentField(value.args, key);
    case 'unknown':
      return { ...value, label: value.label === '' ? key : `${value.label}.${key}` };
    default:
      return null;
  }
}

/** The first of several keys that holds something. */
export function fieldAmong(value: Value | null, keys: readonly string[]): Value | null {
  const found = keys.flatMap((key) => given(field(value, key)) ?? []);
  return found.find((each) => each.kind !== 'unknown') ?? found[0] ?? null;
}

function argumentField(args: Arguments | null, key: string): Value | null {
  if (!args) return unknownValue(key);
  const named = args.named(key);
  if (named) return named;
  const options = args.positional(0);
  if (options?.kind === 'object') return field(options, key);
  return args.open ? unknownValue(key) : null;
}

function fieldOfAny(options: readonly Value[], likely: number, key: string): Value | null {
  const fields = options.map((option) => field(option, key));
  const first = fields[likely];
  const ordered = first === undefined ? fields : [first, ...fields.filter((_, index) => index !== likely)];
  if (ordered.every((each) => each === null)) return null;
  return anyOf(ordered.map((each): Value => each ?? { kind: 'null' }));
}

/** The last call on the way to a value that an imported module made, with the name of what was called. */
export function lastCall(value: ExternalValue): { readonly name: string; readonly args: Arguments } | null {
  const last = value.path.at(-1);
  if (last?.kind !== 'call') return null;
  const before = value.path.at(-2);
  return { name: before?.kind === 'member' ? before.name : '', args: last.args };
}

/** The text when all of it is known. Numbers are no text. */
export function knownText(value: Value | null): string | null {
  return value === null ? null : wholeText(value);
}

/** The known text of a value, the likely one where there are several. */
export function likelyText(value: Value | null): string | null {
  return value === null ? null : knownText(alternativesOf(value)[0] ?? null);
}

/** How long a list is as a number; unknown where that can't be told. */
export function lengthOf(list: Value | null, label: string): Value {
  if (list?.kind !== 'list') return unknownValue(label);
  const { items, rest } = list;
  if (rest === null) return numberValue(items.length);
  return rest.low === rest.high ? numberValue(items.length + rest.low) : unknownValue(label);
}

/** A known list of values. */
export function listValue(items: readonly Value[]): ListValue {
  return list(items);
}

/** The value with a prefix of its known texts taken away (`models/gemini-2.5-pro`). */
export function withoutPrefix(value: Value | null, prefix: string): Value | null {
  if (value?.kind === 'one-of')
    return { ...value, options: value.options.map((option) => withoutPrefix(option, prefix) ?? option) };
  if (value?.kind !== 'text') return value;
  const [first, ...rest] = value.pieces;
  if (first?.kind !== 'known' || !first.text.startsWith(prefix)) return value;
  return { ...value, pieces: [{ ...first, text: first.text.slice(prefix.length) }, ...rest] };
}

/** Every way to take one of each, the likely ones first, bounded. */
export function combinations<T>(choices: readonly (readonly T[])[]): readonly (readonly T[])[] {
  let made: readonly (readonly T[])[] = [[]];
  for (const choice of choices)
    made = choice.flatMap((option) => made.map((taken) => [...taken, option])).slice(0, MOST_ALTERNATIVES);
  return made;
}

/** Modules of which the name says that they are for tests (`agents.testing`, `ai/test`). */
const testModule = /(^|[./_-])(tests?|testing|mocks?|fakes?|__mocks__)([./]|$)/;

/** Whether a value is a test's stand-in by its name (`FakeModel()`), or by that of the module it comes from. */
export function isNamedAsDouble(value: Value | null): boolean {
  const [likely] = value ? alternativesOf(value) : [];
  if (likely?.kind === 'instance') return isDoubleName(likely.of.node.name?.name ?? '');
  if (likely?.kind !== 'external') return false;
  const made = lastCall(likely);
  return made !== null && (isDoubleName(made.name) || testModule.test(likely.module));
}

function isDoubleName(name: string): boolean {
  return /^(Fake|Mock|Stub|Dummy|Scripted)[A-Z]|^Test\w*Model$|^FunctionModel$/.test(name);
}
