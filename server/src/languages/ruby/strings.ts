import type { Expression, TemplatePart } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { decodeEscapes, decodeRaw } from './escapes';
import type { Lowering } from './lowering';

/** A string in quotes, `%q(...)` and its kin, and a symbol in quotes. */
export function lowerString(node: SyntaxNode, lower: Lowering): Expression {
  return joined(node, partsOf(node, lower), lower);
}

/** Adjacent literals are one text. */
export function lowerChained(node: SyntaxNode, lower: Lowering): Expression {
  return joined(
    node,
    lower.named(node).flatMap((part) => partsOf(part, lower)),
    lower,
  );
}

/** `:name`: symbols are texts to evaluation. */
export function lowerSymbol(node: SyntaxNode, lower: Lowering): Expression {
  return { kind: 'string', ...lower.span(node), value: lower.text(node).slice(1) };
}

/** `?a`. */
export function lowerCharacter(node: SyntaxNode, lower: Lowering): Expression {
  return { kind: 'string', ...lower.span(node), value: decodeEscapes(lower.text(node).slice(1)) };
}

/** `%w[a b]` and `%i[a b]`. */
export function lowerWords(node: SyntaxNode, lower: Lowering): Expression {
  const items = lower.named(node).map((item): Expression => {
    const parts = stretch(item, item.startIndex, item.endIndex, (text) => text, lower);
    return joined(item, parts, lower);
  });
  return { kind: 'list', ...lower.span(node), items };
}

/** Puts text parts together that stand side by side; without holes the literal is a plain string. */
export function joined(node: SyntaxNode, parts: readonly TemplatePart[], lower: Lowering): Expression {
  const merged: TemplatePart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part.kind === 'text' && last?.kind === 'text')
      merged[merged.length - 1] = { kind: 'text', value: last.value + part.value };
    else if (part.kind === 'hole' || part.value !== '') merged.push(part);
  }
  const [first, second] = merged;
  if (second === undefined && first?.kind !== 'hole')
    return { kind: 'string', ...lower.span(node), value: first?.value ?? '' };
  return { kind: 'template', ...lower.span(node), tag: null, parts: merged };
}

const OPENING = /^(?:%([qQ]?)([^\w\s])|:?(["'`]))/;

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

function partsOf(node: SyntaxNode, lower: Lowering): readonly TemplatePart[] {
  const text = lower.text(node);
  const match = OPENING.exec(text);
  if (match === null) return [{ kind: 'hole', value: lower.opaque(node) }];
  const [opening, letter = '', delimiter = '', quote = ''] = match;
  const opener = delimiter === '' ? quote : delimiter;
  const closer = CLOSERS[opener] ?? opener;
  const isClosed = text.length > opening.length && text.endsWith(closer);
  const start = node.startIndex + opening.length;
  const end = node.endIndex - (isClosed ? closer.length : 0);
  const isRaw = letter === 'q' || quote === "'";
  const decode = isRaw ? (each: string) => decodeRaw(each, opener + closer) : decodeEscapes;
  return stretch(node, start, end, decode, lower);
}

/** What stands in a stretch of a literal: its text, and the holes among its children. */
function stretch(
  node: SyntaxNode,
  start: number,
  end: number,
  decode: (text: string) => string,
  lower: Lowering,
): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let at = start;
  const take = (to: number) => {
    if (to > at) parts.push({ kind: 'text', value: decode(lines(lower.slice(at, to))) });
  };
  for (const hole of interpolationsIn(node, start, end, lower)) {
    take(hole.startIndex);
    parts.push(lowerInterpolation(hole, lower));
    at = hole.endIndex;
  }
  take(end);
  return parts;
}

function lines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The interpolations inside a literal; most texts need no look at their children. */
function interpolationsIn(
  node: SyntaxNode,
  start: number,
  end: number,
  lower: Lowering,
): readonly SyntaxNode[] {
  if (!lower.slice(start, end).includes('#')) return [];
  return node.namedChildren.filter(({ type }) => type === 'interpolation');
}

/** `#{value}`, and `#@value`. Several statements in one are opaque. */
export function lowerInterpolation(node: SyntaxNode, lower: Lowering): TemplatePart {
  const [value, ...others] = lower.named(node);
  if (value === undefined || others.length > 0) return { kind: 'hole', value: lower.opaque(node) };
  return { kind: 'hole', value: lower.expression(value) };
}
