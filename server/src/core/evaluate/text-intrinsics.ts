import { mapAlternatives, mapPairs, oneOf } from './alternatives';
import { bracesFormatted, dedent, percentFormatted, replace, trim } from './formats';
import { ShiftedArguments } from './given-arguments';
import { asData } from './instance-data';
import type { IntrinsicCall } from './intrinsic-call';
import type { Intrinsic } from './intrinsics';
import { jsonOf, jsonStyle } from './json-text';
import { boolean, CUT, knownText, list, NULL, number, reworded, text, truth, unknown } from './known';
import { asList } from './lists';
import { sum } from './operators';
import { asTextValue, concatTexts, hole, repeatText } from './text';
import type { Arguments, ListValue, TextValue, Value } from './values';

/** Calls that make, change or measure texts and numbers; null when it is none of them. */
export function textIntrinsic(given: IntrinsicCall): Value | null {
  const call = withReceiver(given);
  const { intrinsic, receiver, args, label } = call;
  const subject = () => receiver ?? args.positional(0) ?? NULL;
  switch (intrinsic) {
    case 'to-text':
      return mapAlternatives(subject(), (each) => converted(each, label));
    case 'to-json':
    case 'to-compact-json': {
      const style = jsonStyle(args, intrinsic === 'to-compact-json');
      return mapAlternatives(subject(), (each) => {
        const data = asData(call.context, each);
        return { ...(jsonOf(data, style) ?? hole(labelOf(each, label))), json: data };
      });
    }
    case 'to-number':
      return mapAlternatives(subject(), (each) => asNumber(each, label));
    case 'to-boolean': {
      const holds = truth(subject());
      return holds === null ? unknown(label()) : boolean(holds);
    }
    case 'least':
    case 'greatest':
      return extreme(call);
    case 'round-down':
      return rounded(subject(), Math.floor, label);
    case 'round-up':
      return rounded(subject(), Math.ceil, label);
    case 'round':
      return rounded(subject(), Math.round, label);
    case 'join':
      return join(call);
    case 'format':
      return onText(subject(), label, (each) => bracesFormatted(each, args));
    case 'format-percent':
      return onText(subject(), label, (each) =>
        percentFormatted(each, listOf(args, receiver === null ? 1 : 0)),
      );
    case 'dedent':
      return onText(args.positional(0) ?? receiver ?? NULL, label, (each) => dedent(each, false));
    case 'dedent-and-trim':
      return onText(subject(), label, (each) => dedent(each, true));
    case 'concat':
      return receiver?.kind === 'text' ? concatenated(receiver, call) : null;
    case 'trim':
      return onText(subject(), label, trim);
    case 'lower':
      return onText(subject(), label, (each) => changed(each, (part) => part.toLowerCase()));
    case 'upper':
      return onText(subject(), label, (each) => changed(each, (part) => part.toUpperCase()));
    case 'encode-url':
      return onText(subject(), label, (each) => changed(each, encoded));
    case 'change-text':
      return onText(subject(), label, (each) => each);
    case 'replace':
      return onText(subject(), label, (each) =>
        replace(each, args.positional(0) ?? NULL, args.positional(1) ?? NULL, label()),
      );
    case 'repeat-text': {
      const times = args.positional(0);
      return onText(subject(), label, (each) =>
        times?.kind === 'number' ? repeatText(each, times.value) : hole(label()),
      );
    }
    case 'split':
    case 'split-lines':
      return mapAlternatives(subject(), (receiver) => split({ ...call, receiver }));
    case 'split-times':
    case 'split-times-from-end':
      return mapAlternatives(subject(), (receiver) => splitTimes({ ...call, receiver }));
    case 'partition':
    case 'partition-from-end':
      return mapAlternatives(subject(), (receiver) => partition({ ...call, receiver }));
    default:
      return null;
  }
}

/** Methods of texts and lists that other languages have as functions, with what they work on in front. */
const METHODS: ReadonlySet<Intrinsic> = new Set([
  'join',
  'replace',
  'split',
  'split-lines',
  'split-times',
  'split-times-from-end',
  'repeat-text',
  'concat',
]);

function withReceiver(call: IntrinsicCall): IntrinsicCall {
  const { intrinsic, receiver, args } = call;
  const first = receiver === null && METHODS.has(intrinsic) ? args.positional(0) : null;
  return first === null ? call : { ...call, receiver: first, args: new ShiftedArguments(args, 1) };
}

/** The arguments from a position on. */
function listOf(args: Arguments, from: number): ListValue {
  const length = Math.max(0, args.positionalCount - from);
  return list(Array.from({ length }, (_, index) => args.positional(from + index) ?? NULL));
}

function labelOf(value: Value, label: () => string): string {
  return value.kind === 'unknown' && value.label !== '' ? value.label : label();
}

/** Does something to a text; what is not known to be one becomes a hole. */
function onText(value: Value, label: () => string, change: (text: TextValue) => Value): Value {
  return mapAlternatives(value, (each) => {
    if (each.kind === 'text') return change(each);
    return each.kind === 'unknown' ? each : unknown(label());
  });
}

function changed(value: TextValue, change: (text: string) => string): TextValue {
  const pieces = value.pieces.map((piece) =>
    piece.kind === 'known' ? reworded(piece, change(piece.text)) : piece,
  );
  return { kind: 'text', pieces };
}

/** Halves of a pair of code units can't be encoded; such a text stays what it is. */
function encoded(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return text;
  }
}

function converted(value: Value, label: () => string): Value {
  if (value === CUT || value.kind === 'text') return value;
  if (value.kind === 'list' || value.kind === 'object')
    return jsonOf(value, { indent: 0, compact: false }) ?? hole(label());
  if (value.kind === 'unknown' && value.reason !== 'run-time') return value;
  return asTextValue(value, label());
}

function asNumber(value: Value, label: () => string): Value {
  if (value.kind === 'number') return value;
  const known = knownText(value)?.trim().replaceAll('_', '');
  if (known && Number.isFinite(Number(known))) return { ...number(Number(known)), source: known };
  return value.kind === 'unknown' ? value : unknown(label());
}

function rounded(value: Value, round: (value: number) => number, label: () => string): Value {
  return mapAlternatives(value, (each) =>
    each.kind === 'number' ? number(round(each.value)) : unknown(label()),
  );
}

/** `min(n, 100)` is at most 100 whatever `n` is, but that is no value; only known numbers are compared. */
function extreme({ intrinsic, args, label }: IntrinsicCall): Value {
  const first = args.positional(0);
  const values =
    args.positionalCount === 1 && first?.kind === 'list' && first.rest === null
      ? first.items
      : Array.from({ length: args.positionalCount }, (_, index) => args.positional(index) ?? NULL);
  const numbers = values.flatMap((value) => (value.kind === 'number' ? [value.value] : []));
  if (numbers.length === 0 || numbers.length < values.length || args.open) return unknown(label());
  return number(intrinsic === 'least' ? Math.min(...numbers) : Math.max(...numbers));
}

function concatenated(receiver: TextValue, { args, label }: IntrinsicCall): Value {
  const parts = Array.from({ length: args.positionalCount }, (_, index) => args.positional(index) ?? NULL);
  return sum([receiver, ...parts], label, label);
}

/** `separator.join(list)` and `list.join(separator)`. */
function join({ receiver, args, label }: IntrinsicCall): Value | null {
  if (receiver === null) return null;
  const other = args.positional(0);
  const [separator, items] =
    receiver.kind === 'text' ? [receiver, other ?? NULL] : [other ?? text(','), receiver];
  return mapPairs(
    separator,
    items,
    (between, each) => joined(between.kind === 'text' ? between : hole(label()), asList(each, label), label),
    () => hole(label()),
  );
}

function joined(separator: TextValue, { items, rest }: ListValue, label: () => string): Value {
  const options: readonly (readonly Value[])[] = spread(items);
  const texts = options.map((values): Value => {
    const parts: TextValue[] = [];
    for (const [index, item] of values.entries()) {
      if (index > 0) parts.push(separator);
      parts.push(asTextValue(item, label()));
    }
    if (rest !== null) parts.push(hole(labelOf(rest.each, label)));
    return concatTexts(parts);
  });
  return oneOf(texts);
}

/** Items of which one may be several things: one list for each, as long as it is the only one. */
function spread(items: readonly Value[]): readonly (readonly Value[])[] {
  const uncertain = items.findIndex((item) => item.kind === 'one-of');
  const item = items[uncertain];
  if (item?.kind !== 'one-of' || items.slice(uncertain + 1).some((each) => each.kind === 'one-of'))
    return [items];
  const ordered = [item.options[item.likely]!, ...item.options.filter((_, index) => index !== item.likely)];
  return ordered.map((option) => items.toSpliced(uncertain, 1, option));
}

const SPLIT_LIMIT = 1000;

/** Python's `text.split(separator, times)` and `text.rsplit(separator, times)`. */
function splitTimes(call: IntrinsicCall): Value {
  const { intrinsic, receiver, args } = call;
  const times = args.positional(1) ?? args.named('maxsplit');
  const known = knownText(receiver ?? NULL);
  const separator = knownText(args.positional(0) ?? NULL);
  if (times?.kind !== 'number' || times.value < 0 || known === null || !separator) return split(call);
  const parts = known.split(separator);
  const most = Math.floor(times.value);
  const kept =
    intrinsic === 'split-times'
      ? [...parts.slice(0, most), ...joinedPart(parts.slice(most), separator)]
      : [...joinedPart(parts.slice(0, -most || undefined), separator), ...parts.slice(-most || parts.length)];
  return kept.length > SPLIT_LIMIT ? split(call) : list(kept.map((part) => text(part)));
}

function joinedPart(parts: readonly string[], separator: string): readonly string[] {
  return parts.length === 0 ? [] : [parts.join(separator)];
}

function partition({ intrinsic, receiver, args, label }: IntrinsicCall): Value {
  const known = knownText(receiver ?? NULL);
  const separator = knownText(args.positional(0) ?? NULL);
  if (known === null || !separator) {
    const part = unknown(labelOf(receiver ?? NULL, label));
    return list([part, args.positional(0) ?? NULL, part]);
  }
  const isFirst = intrinsic === 'partition';
  const at = isFirst ? known.indexOf(separator) : known.lastIndexOf(separator);
  const parts = isFirst ? [known, '', ''] : ['', '', known];
  const found = at < 0 ? parts : [known.slice(0, at), separator, known.slice(at + separator.length)];
  return list(found.map((part) => text(part)));
}

function split({ intrinsic, receiver, args, label }: IntrinsicCall): Value {
  const known = knownText(receiver ?? NULL);
  const separator = args.positional(0);
  const between = separator === null ? null : knownText(separator);
  if (known === null || between === '' || (separator !== null && between === null))
    return list([], { each: unknown(labelOf(receiver ?? NULL, label)), low: 1, high: null });
  const pattern = intrinsic === 'split-lines' ? '\n' : between;
  const parts =
    pattern === null ? known.split(' ').filter((part) => part.trim() !== '') : known.split(pattern);
  if (parts.length > SPLIT_LIMIT)
    return list([], { each: unknown(label()), low: parts.length, high: parts.length });
  return list(parts.map((part) => text(part)));
}
