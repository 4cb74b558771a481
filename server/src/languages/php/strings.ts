import type { Expression, TemplatePart } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { decodeDouble, decodeSingle } from './escapes';
import { heredocIndent, unindented } from './heredocs';
import type { Lowering } from './lowering';

/** `'...'`: nothing but `\'` and `\\` is special. */
export function lowerPlainString(node: SyntaxNode, lower: Lowering): Expression {
  const text = lower.text(node);
  const opening = /^[bB]?'/.exec(text)?.[0] ?? '';
  const closed = text.length > opening.length && text.endsWith("'");
  const content = text.slice(opening.length, closed ? -1 : undefined);
  return { kind: 'string', ...lower.span(node), value: decodeSingle(withLineFeeds(content)) };
}

/** `"..."`, with variables and expressions in it. */
export function lowerString(node: SyntaxNode, lower: Lowering): Expression {
  return joined(
    node,
    partsOf(node, (text) => decodeDouble(text), lower),
    lower,
  );
}

export function lowerHeredoc(node: SyntaxNode, lower: Lowering): Expression {
  const body = lower.named(node).find((child) => child.type === 'heredoc_body');
  if (body === undefined) return { kind: 'string', ...lower.span(node), value: '' };
  const indent = heredocIndent(lower.text(node));
  const parts = partsOf(body, (text, atStart) => decodeDouble(unindented(text, indent, atStart)), lower);
  return joined(node, withoutFirstBreak(parts), lower);
}

/** Nothing in it is special. */
export function lowerNowdoc(node: SyntaxNode, lower: Lowering): Expression {
  const body = lower.named(node).find((child) => child.type === 'nowdoc_body');
  const text = body === undefined ? '' : lower.text(body);
  const value = unindented(withLineFeeds(text), heredocIndent(lower.text(node)), true).replace(/^\n/, '');
  return { kind: 'string', ...lower.span(node), value };
}

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The pieces between and inside the holes; `decode` is told whether a piece begins the text. */
function partsOf(
  node: SyntaxNode,
  decode: (text: string, atStart: boolean) => string,
  lower: Lowering,
): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let raw = '';
  let first = true;
  const flush = () => {
    if (raw !== '') parts.push({ kind: 'text', value: decode(raw, first) });
    first = false;
    raw = '';
  };
  let at = firstIndex(node);
  for (const child of node.namedChildren) {
    raw += between(at, child.startIndex, lower);
    at = child.endIndex;
    if (TEXT_TYPES.has(child.type)) raw += withLineFeeds(lower.text(child));
    else {
      flush();
      parts.push({ kind: 'hole', value: lower.expression(child) });
    }
  }
  flush();
  return parts;
}

/** Where the pieces of a text may begin: quotes stand before them. */
function firstIndex(node: SyntaxNode): number {
  const [first] = node.namedChildren;
  return node.type === 'heredoc_body' || first === undefined ? node.startIndex : first.startIndex;
}

/** Line breaks have no node of their own, and neither have the braces around holes. */
function between(start: number, end: number, lower: Lowering): string {
  return start < end ? withLineFeeds(lower.slice(start, end)).replace(/[{}]/g, '') : '';
}

const TEXT_TYPES: ReadonlySet<string> = new Set(['string_content', 'string_value', 'escape_sequence']);

function withoutFirstBreak(parts: readonly TemplatePart[]): readonly TemplatePart[] {
  const [first, ...rest] = parts;
  if (first?.kind !== 'text' || !first.value.startsWith('\n')) return parts;
  const value = first.value.slice(1);
  return value === '' ? rest : [{ kind: 'text', value }, ...rest];
}

function joined(node: SyntaxNode, parts: readonly TemplatePart[], lower: Lowering): Expression {
  const [first, second] = parts;
  if (second === undefined && first?.kind !== 'hole')
    return { kind: 'string', ...lower.span(node), value: first?.value ?? '' };
  return { kind: 'template', ...lower.span(node), tag: null, parts };
}
