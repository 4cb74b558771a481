import type { Span } from '../source/span';
import type {
  BooleanValue,
  ExternalValue,
  KnownPiece,
  ListValue,
  NullValue,
  NumberValue,
  ObjectValue,
  Step,
  TextValue,
  UnknownReason,
  UnknownValue,
  Value,
} from './values';

export const NULL: NullValue = { kind: 'null' };
export const TRUE: BooleanValue = { kind: 'boolean', value: true };
export const FALSE: BooleanValue = { kind: 'boolean', value: false };
export const EMPTY_TEXT: TextValue = { kind: 'text', pieces: [] };

/**
 * Stands for a value that depends on itself, where it is met again. Among alternatives it adds nothing; told apart by
 * identity.
 */
export const CUT: UnknownValue = { kind: 'unknown', reason: 'run-time', label: '' };

export const TOO_COMPLEX: UnknownValue = { kind: 'unknown', reason: 'too-complex', label: '' };

const LABEL_LIMIT = 60;

export function unknown(label: string, reason: UnknownReason = 'run-time'): UnknownValue {
  const short = label.length > LABEL_LIMIT ? `${label.slice(0, LABEL_LIMIT - 1)}…` : label;
  return { kind: 'unknown', reason, label: short };
}

/** Something unknown that is derived from something unknown; an environment variable keeps its name. */
export function unknownFrom(base: UnknownValue, suffix: string): UnknownValue {
  if (base.reason !== 'run-time' || base === CUT || base.label === '') return base;
  return unknown(base.label + suffix, base.reason);
}

export function text(value: string, origin: Span | null = null): TextValue {
  return value === '' ? EMPTY_TEXT : { kind: 'text', pieces: [{ kind: 'known', text: value, origin }] };
}

/** The same piece of the source with another wording. */
export function reworded({ origin }: KnownPiece, text: string): KnownPiece {
  return { kind: 'known', text, origin };
}

export function number(value: number): NumberValue {
  return { kind: 'number', value, source: String(value) };
}

export function boolean(value: boolean): BooleanValue {
  return value ? TRUE : FALSE;
}

export function list(
  items: readonly Value[],
  rest: ListValue['rest'] = null,
  origin: Span | null = null,
): ListValue {
  return { kind: 'list', items, rest, origin };
}

export function object(
  entries: ReadonlyMap<string, Value>,
  open = false,
  origin: Span | null = null,
): ObjectValue {
  return { kind: 'object', entries, open, origin };
}

export function external(module: string, path: readonly Step[]): ExternalValue {
  return { kind: 'external', module, path };
}

/** The same external thing one step further. */
export function stepTo(from: ExternalValue, step: Step): ExternalValue {
  const path = [...from.path, step];
  return from.set || from.heir ? { ...from, path } : { kind: 'external', module: from.module, path };
}

/** More assigned members than these are not kept. */
const SET_LIMIT = 16;

/** Something external of which a member was assigned. */
export function withMember(holder: ExternalValue, name: string, value: Value): ExternalValue {
  const at = holder.path.length;
  const others = (holder.set ?? []).filter((each) => each.at !== at || each.name !== name);
  return { ...holder, set: [...others.slice(-SET_LIMIT), { at, name, value }] };
}

/** What was assigned to a member; null when nothing was. */
export function memberSet({ set, path }: ExternalValue, name: string): Value | null {
  return set?.find((each) => each.at === path.length && each.name === name)?.value ?? null;
}

/** The whole text when all of it is known, else null. */
export function knownText(value: Value): string | null {
  if (value.kind !== 'text') return null;
  if (value.pieces.length === 0) return '';
  const first = value.pieces[0]!;
  if (value.pieces.length === 1) return first.kind === 'known' ? first.text : null;
  let whole = '';
  for (const piece of value.pieces) {
    if (piece.kind !== 'known') return null;
    whole += piece.text;
  }
  return whole;
}

/** How a known key spells in an object: texts as they are, numbers in decimal. */
export function knownKey(value: Value): string | null {
  if (value.kind === 'number') return String(value.value);
  if (value.kind === 'boolean') return String(value.value);
  return knownText(value);
}

/** Whether a condition holds; null when that is not known. */
export function truth(value: Value): boolean | null {
  switch (value.kind) {
    case 'null':
      return false;
    case 'boolean':
      return value.value;
    case 'number':
      return value.value !== 0;
    case 'text':
      if (value.pieces.length === 0) return false;
      return value.pieces.some((piece) => piece.kind !== 'hole') ? true : null;
    case 'unknown':
    case 'external':
    case 'module':
    case 'list':
    case 'object':
      return null;
    case 'one-of': {
      const first = truth(value.options[0]!);
      return value.options.every((option) => truth(option) === first) ? first : null;
    }
    default:
      return true;
  }
}

/** Whether a value is `null`, `undefined` or `None`; null when that is not known. */
export function isNull(value: Value): boolean | null {
  if (value.kind === 'null') return true;
  if (value.kind === 'unknown' || value.kind === 'external') return null;
  if (value.kind === 'one-of') return value.options.some((option) => isNull(option) !== false) ? null : false;
  return false;
}
