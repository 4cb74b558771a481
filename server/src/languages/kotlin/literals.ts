import type { Expression, TemplatePart } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { decodeEscapes } from './escapes';
import type { Lowering } from './lowering';
import { meaningOf } from './names';

const BLOCK = '"""';

/** `"a $b ${c}"` and `"""raw $b"""`, or what of one was typed so far. */
export function lowerString(node: SyntaxNode, lower: Lowering): Expression {
  const isRaw = lower.slice(node.startIndex, node.startIndex + BLOCK.length) === BLOCK;
  return textOf(node, stringParts(node, isRaw, lower), lower);
}

/** A text without holes is a string. */
export function textOf(node: SyntaxNode, parts: readonly TemplatePart[], lower: Lowering): Expression {
  const [first, second] = parts;
  if (first === undefined) return { kind: 'string', ...lower.span(node), value: '' };
  if (first.kind === 'text' && second === undefined)
    return { kind: 'string', ...lower.span(node), value: first.value };
  return { kind: 'template', ...lower.span(node), tag: null, parts };
}

export function stringParts(node: SyntaxNode, isRaw: boolean, lower: Lowering): readonly TemplatePart[] {
  const quote = isRaw ? BLOCK : '"';
  const whole = lower.text(node);
  const isClosed = whole.length >= quote.length * 2 && whole.endsWith(quote);
  const parts: TemplatePart[] = [];
  let at = node.startIndex + quote.length;
  const end = isClosed ? node.endIndex - quote.length : node.endIndex;
  const dollars = dollarsBefore(node, lower);
  const addText = (until: number) => {
    for (const part of textParts(at, Math.max(at, until), { isRaw, dollars }, lower)) addPart(parts, part);
  };
  for (const child of lower.named(node)) {
    if (child.type !== 'interpolation') continue;
    addText(child.startIndex - (dollars - 1));
    addPart(parts, holeOf(child, lower));
    at = child.endIndex;
  }
  addText(end);
  return parts;
}

/** How many dollars a hole is written with: as many as stand before the string (`$$"a $$b"`), else one. */
function dollarsBefore(node: SyntaxNode, lower: Lowering): number {
  let dollars = 0;
  while (lower.slice(node.startIndex - dollars - 1, node.startIndex - dollars) === '$') dollars++;
  return Math.max(1, dollars);
}

interface Quoting {
  readonly isRaw: boolean;
  readonly dollars: number;
}

/** A hole of the form `$name`, and where they count an escape. */
function simpleHole({ isRaw, dollars }: Quoting): RegExp {
  const hole = `\\${'$'}{${dollars}}([\\p{L}_][\\p{L}\\p{N}_]*)`;
  return new RegExp(isRaw ? hole : `\\\\[\\s\\S]|${hole}`, 'gu');
}

/** Holes of the form `$name` are looked for in the text: the grammar takes most of them for text. */
function textParts(from: number, to: number, quoting: Quoting, lower: Lowering): readonly TemplatePart[] {
  const source = lower.slice(from, to);
  const decode = (text: string) => (quoting.isRaw ? text : decodeEscapes(text));
  const parts: TemplatePart[] = [];
  let at = 0;
  for (const match of source.matchAll(simpleHole(quoting))) {
    const name = match[1];
    if (name === undefined) continue;
    const end = match.index + match[0].length;
    parts.push({ kind: 'text', value: decode(source.slice(at, match.index)) });
    const span = lower.spanOf(from + match.index + quoting.dollars, from + end);
    const value: Expression =
      name === 'this' ? { kind: 'self', ...span } : meaningOf({ kind: 'name', ...span, name }, lower);
    parts.push({ kind: 'hole', value });
    at = end;
  }
  parts.push({ kind: 'text', value: decode(source.slice(at)) });
  return parts;
}

/** A hole with a literal in it (`${'$'}`) is text. */
function holeOf(node: SyntaxNode, lower: Lowering): TemplatePart {
  const [inner] = lower.named(node);
  const value = lower.expressionOr(inner, node);
  return value.kind === 'string' ? { kind: 'text', value: value.value } : { kind: 'hole', value };
}

export function addPart(parts: TemplatePart[], part: TemplatePart): void {
  if (part.kind === 'text' && part.value === '') return;
  const last = parts.at(-1);
  if (part.kind === 'text' && last?.kind === 'text')
    parts[parts.length - 1] = { kind: 'text', value: last.value + part.value };
  else parts.push(part);
}

export function lowerCharacter(node: SyntaxNode, lower: Lowering): Expression {
  const text = lower.text(node).replace(/^'|'$/g, '');
  return { kind: 'string', ...lower.span(node), value: decodeEscapes(text) };
}

/** `1_000L`, `0xFF`, `0b1`, `1.5f`, `10u`. */
export function lowerNumber(node: SyntaxNode, lower: Lowering): Expression {
  const source = lower.text(node);
  const digits = source.replaceAll('_', '');
  const plain = /^0x/i.test(digits) ? digits.replace(/[uL]+$/, '') : digits.replace(/[uULfF]+$/, '');
  const value = plain === '' ? Number.NaN : Number(plain);
  if (Number.isNaN(value)) return lower.unseen(node);
  return { kind: 'number', ...lower.span(node), value, source };
}
