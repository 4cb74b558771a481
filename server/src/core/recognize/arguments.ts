import type { Arguments, Value } from '../evaluate/values';
import type { Language } from '../source/language';

/**
 * What a value holds under a key: null when it surely holds nothing there, an unknown value when that can't be told.
 */
export function entryOf(value: Value, key: string): Value | null {
  switch (value.kind) {
    case 'object': {
      const entry = value.entries.get(key);
      if (entry) return entry;
      return value.open ? { kind: 'unknown', reason: 'run-time', label: key } : null;
    }
    case 'one-of':
      return entryOfAny(value.options, value.likely, key);
    case 'unknown':
      return { ...value, label: value.label === '' ? key : `${value.label}.${key}` };
    case 'external':
    case 'instance':
      return { kind: 'unknown', reason: 'run-time', label: key };
    default:
      return null;
  }
}

function entryOfAny(options: readonly Value[], likely: number, key: string): Value | null {
  const entries = options.map((option) => entryOf(option, key));
  if (entries.every((entry) => entry === null)) return null;
  const known = entries.map((entry): Value => entry ?? { kind: 'null' });
  return flatten(known, likely);
}

function flatten(values: readonly Value[], likely: number): Value {
  const chosen = values[likely];
  const flat = values.flatMap((value) => (value.kind === 'one-of' ? value.options : [value])).slice(0, 8);
  const first = chosen?.kind === 'one-of' ? chosen.options[chosen.likely] : chosen;
  return { kind: 'one-of', options: flat, likely: Math.max(0, first ? flat.indexOf(first) : 0) };
}

/**
 * A named argument: a keyword, or in JavaScript a key of the options object at `optionsAt`. Null when it is surely
 * absent.
 */
export function namedArgument(
  args: Arguments,
  name: string,
  optionsAt: number,
  language: Language,
): Value | null {
  const named = args.named(name);
  if (named) return named;
  if (language.namedArguments === 'options-object') {
    const options = args.positional(optionsAt);
    if (options) return entryOf(options, name);
  }
  return args.open ? { kind: 'unknown', reason: 'run-time', label: name } : null;
}

/** An argument that may be given by position or by name. */
export function positionalOrNamed(
  args: Arguments,
  index: number,
  name: string,
  language: Language,
): Value | null {
  return args.positional(index) ?? namedArgument(args, name, index, language);
}
