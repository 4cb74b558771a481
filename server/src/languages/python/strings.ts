import type { Expression, TemplatePart } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { decodeEscapes } from './escapes';
import { lowerInterpolation } from './interpolations';
import type { Lowering } from './lowering';

export function lowerString(node: SyntaxNode, lower: Lowering): Expression {
  return joined(node, partsOf(node, lower), lower);
}

/** Adjacent literals, plain and formatted ones mixed, are one text. */
export function lowerConcatenation(node: SyntaxNode, lower: Lowering): Expression {
  return joined(
    node,
    lower.named(node).flatMap((part) => partsOf(part, lower)),
    lower,
  );
}

function joined(node: SyntaxNode, parts: readonly TemplatePart[], lower: Lowering): Expression {
  const merged: TemplatePart[] = [];
  for (const part of parts) {
    const last = merged[merged.length - 1];
    if (part.kind === 'text' && last?.kind === 'text')
      merged[merged.length - 1] = { kind: 'text', value: last.value + part.value };
    else merged.push(part);
  }
  const [first, second] = merged;
  if (second === undefined && first?.kind !== 'hole')
    return { kind: 'string', ...lower.span(node), value: first?.value ?? '' };
  return { kind: 'template', ...lower.span(node), tag: null, parts: merged };
}

interface Literal {
  readonly raw: boolean;
  readonly bytes: boolean;
  readonly formatted: boolean;
  /** Between the quotes. */
  readonly content: string;
}

function partsOf(node: SyntaxNode, lower: Lowering): readonly TemplatePart[] {
  const literal = readLiteral(lower.text(node));
  if (literal === null) return [{ kind: 'hole', value: lower.opaque(node) }];
  if (!literal.formatted || !literal.content.includes('{'))
    return [{ kind: 'text', value: decode(literal.content, literal) }];
  return formattedParts(node, literal, lower);
}

const OPENING = /^([a-zA-Z]*)("""|'''|"|')/;

/** Takes a literal apart by its text alone: few of them need a look at their syntax. Null for backquotes. */
function readLiteral(text: string): Literal | null {
  const match = OPENING.exec(text);
  if (match === null) return null;
  const [opening, letters = '', quote = ''] = match;
  const prefix = letters.toLowerCase();
  const closed = text.length >= opening.length + quote.length && text.endsWith(quote);
  return {
    raw: prefix.includes('r'),
    bytes: prefix.includes('b'),
    formatted: prefix.includes('f') || prefix.includes('t'),
    content: text.slice(opening.length, closed ? text.length - quote.length : text.length),
  };
}

function decode(content: string, literal: Literal): string {
  const lines = content.includes('\r') ? content.replace(/\r\n?/g, '\n') : content;
  return literal.raw ? lines : decodeEscapes(lines, literal.bytes);
}

function formattedParts(node: SyntaxNode, literal: Literal, lower: Lowering): TemplatePart[] {
  const parts: TemplatePart[] = [];
  for (const child of lower.named(node)) {
    const type = child.type;
    if (type === 'string_content')
      parts.push({ kind: 'text', value: decode(withoutDoubledBraces(lower.text(child)), literal) });
    else if (type === 'interpolation') parts.push(...lowerInterpolation(child, lower));
  }
  return parts;
}

/** `{{` and `}}` mean one brace; the braces of a `\N{...}` are single and stay. */
function withoutDoubledBraces(content: string): string {
  return content.replaceAll('{{', '{').replaceAll('}}', '}');
}
