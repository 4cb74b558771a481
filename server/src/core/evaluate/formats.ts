import { GivenArguments } from './given-arguments';
import { knownText, NULL, reworded } from './known';
import { ofEach } from './several-values';
import { asTextValue, concatTexts, hole } from './text';
import type { Arguments, TextPiece, TextValue, Value } from './values';

/** Splits the known pieces of a text at the matches of a pattern, and puts what `fill` gives in their place. */
export function substitute(
  template: TextValue,
  pattern: RegExp,
  fill: (match: RegExpMatchArray) => TextValue,
): TextValue {
  const parts: TextValue[] = [];
  for (const piece of template.pieces) {
    if (piece.kind === 'known') parts.push(...substituteIn(piece, pattern, fill));
    else parts.push({ kind: 'text', pieces: [piece] });
  }
  return concatTexts(parts);
}

function substituteIn(
  piece: Extract<TextPiece, { kind: 'known' }>,
  pattern: RegExp,
  fill: (match: RegExpMatchArray) => TextValue,
): TextValue[] {
  const parts: TextValue[] = [];
  let at = 0;
  const known = (text: string): TextValue => ({ kind: 'text', pieces: [reworded(piece, text)] });
  for (const match of piece.text.matchAll(pattern)) {
    parts.push(known(piece.text.slice(at, match.index)), fill(match));
    at = match.index + match[0].length;
  }
  parts.push(known(piece.text.slice(at)));
  return parts;
}

/** `{}`, `{0}`, `{name}`, `{name.field}`, `{x!r:>8}`; `{{` and `}}` are braces. Bounded, so that it can't run away. */
const BRACES = /\{\{|\}\}|\{[^{}]{0,120}\}/g;

/** Python's `str.format`, whatever each of the arguments may be. */
export function bracesFormatted(template: TextValue, args: Arguments): Value {
  if (args.open) return formatBraces(template, args);
  const count = args.positionalCount;
  const names = args.names();
  const given = [
    ...Array.from({ length: count }, (_, index) => args.positional(index) ?? NULL),
    ...names.map((name) => args.named(name) ?? NULL),
  ];
  return ofEach(given, (values) => {
    const byName = new Map(names.map((name, index) => [name, values[count + index]!]));
    return formatBraces(template, new GivenArguments(args.span, args.scope, values.slice(0, count), byName));
  });
}

function formatBraces(template: TextValue, args: Arguments): TextValue {
  let next = 0;
  return substitute(template, BRACES, ([found]) => {
    if (found === '{{' || found === '}}') return literal(found[0]!);
    const field = found.slice(1, -1);
    const end = field.search(/[!:]/);
    const path = (end < 0 ? field : field.slice(0, end)).trim();
    const name = path.split(/[.[]/, 1)[0]!;
    const position = name === '' ? next++ : isPosition(name) ? Number(name) : null;
    const label = name === '' ? `{${position}}` : path;
    const value = position === null ? args.named(name) : args.positional(position);
    if (value === null || name !== path) return hole(label);
    return end < 0 || value.kind === 'text' ? asPart(value, label) : hole(label);
  });
}

function isPosition(name: string): boolean {
  return name.length < 4 && /^\d+$/.test(name);
}

function literal(text: string): TextValue {
  return { kind: 'text', pieces: [{ kind: 'known', text, origin: null }] };
}

function asPart(value: Value, label: string): TextValue {
  return value.kind === 'one-of' ? hole(label) : asTextValue(value, label);
}

/** `%s`, `%5.2f`, and by name `%(name)s`, `%<name>s` and `%{name}`; `%%` is a percent sign. */
const PERCENT =
  /%(?:\(([^()]{0,100})\)|<(\w{1,100})>)?[-+ #0]{0,4}\d{0,4}(?:\.\d{1,4})?[a-zA-Z]|%\{(\w{1,100})\}|%%/g;

/** `text % values` of Python and Ruby, whatever each of the values may be. */
export function percentFormatted(template: TextValue, values: Value): Value {
  if (values.kind !== 'list') return ofEach([values], ([value]) => formatPercent(template, value!));
  return ofEach(values.items, (items) => formatPercent(template, { ...values, items }));
}

function formatPercent(template: TextValue, values: Value): TextValue {
  let next = 0;
  return substitute(template, PERCENT, (match) => {
    if (match[0] === '%%') return literal('%');
    const key = match[1] ?? match[2] ?? match[3];
    if (key !== undefined) return asPart(entryOf(values, key), key);
    const index = next++;
    const label = `%${index}`;
    if (values.kind === 'list')
      return asPart(values.items[index] ?? { kind: 'unknown', reason: 'run-time', label }, label);
    return index === 0 ? asPart(values, label) : hole(label);
  });
}

function entryOf(values: Value, key: string): Value {
  const found = values.kind === 'object' ? values.entries.get(key) : undefined;
  return found ?? { kind: 'unknown', reason: 'run-time', label: key };
}

/** Takes the common indentation and the outer blank lines from a text, as far as its known pieces tell. */
export function dedent(value: TextValue, trims: boolean): TextValue {
  const whole = value.pieces.map((piece) => (piece.kind === 'known' ? piece.text : '\u0000')).join('');
  let common: string | null = null;
  for (const line of whole.split('\n')) {
    if (line.trim() === '') continue;
    const indent = /^[ \t]*/.exec(line)![0];
    common = common === null || indent.length < common.length ? indent : common;
  }
  const width = common?.length ?? 0;
  const narrowed = width === 0 ? value : withoutIndent(value, width);
  return trims ? trim(narrowed) : narrowed;
}

function withoutIndent(value: TextValue, width: number): TextValue {
  let atLineStart = true;
  const pieces = value.pieces.map((piece): TextPiece => {
    if (piece.kind !== 'known') {
      atLineStart = false;
      return piece;
    }
    const lines = piece.text.split('\n');
    const cut = lines.map((line, index) => (index > 0 || atLineStart ? unindented(line, width) : line));
    atLineStart = piece.text.endsWith('\n');
    return reworded(piece, cut.join('\n'));
  });
  return { kind: 'text', pieces: pieces.filter((piece) => piece.kind !== 'known' || piece.text !== '') };
}

function unindented(line: string, width: number): string {
  let at = 0;
  while (at < width && (line[at] === ' ' || line[at] === '\t')) at++;
  return line.slice(at);
}

/** Without white space at both ends, where they are known. */
export function trim(value: TextValue): TextValue {
  const { pieces } = value;
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first?.kind !== 'known' && last?.kind !== 'known') return value;
  const trimmed = pieces.map((piece, index): TextPiece => {
    if (piece.kind !== 'known') return piece;
    let { text } = piece;
    if (index === 0) text = text.trimStart();
    if (index === pieces.length - 1) text = text.trimEnd();
    return text === piece.text ? piece : reworded(piece, text);
  });
  return { kind: 'text', pieces: trimmed.filter((piece) => piece.kind !== 'known' || piece.text !== '') };
}

/** Known text in which known text is replaced. */
export function replace(value: TextValue, from: Value, to: Value, label: string): TextValue {
  const wanted = knownText(from);
  if (wanted === null || wanted === '') return value;
  const parts: TextValue[] = [];
  for (const piece of value.pieces) {
    if (piece.kind !== 'known' || !piece.text.includes(wanted)) {
      parts.push({ kind: 'text', pieces: [piece] });
      continue;
    }
    const texts = piece.text.split(wanted);
    for (const [index, text] of texts.entries()) {
      if (index > 0) parts.push(asPart(to, label));
      parts.push({ kind: 'text', pieces: [reworded(piece, text)] });
    }
  }
  return concatTexts(parts);
}
