import type { Argument, Expression } from '../../core/ir/expressions';
import type { Span } from '../../core/source/span';
import type { SyntaxNode } from '../../core/source/syntax';
import { type ChainLink, lowerChain } from '../wire/operator-chain';
import type { Lowering } from './lowering';

interface RubyLink extends ChainLink {
  readonly leftEnd: number;
}

/** `a + b + c`: leans to the left, and may have hundreds of terms. */
export function lowerBinary(node: SyntaxNode, lower: Lowering): Expression {
  const links: RubyLink[] = [];
  let first = node;
  let firstType = 'binary';
  while (firstType === 'binary') {
    const [left, right] = lower.named(first);
    if (left === undefined || right === undefined) return lower.unseen(node);
    const leftEnd = left.endIndex;
    links.push({
      node: first,
      operator: operatorBetween(leftEnd, right.startIndex, lower),
      leftEnd,
      right,
    });
    first = left;
    firstType = left.type;
  }
  return lowerChain(
    links,
    () => lower.expression(first, firstType),
    (link, left) => operation(link, left, lower.expression(link.right), lower),
    lower,
  );
}

/** What an operator with two sides means; `<<` is the method that appends. */
function operation(link: RubyLink, left: Expression, right: Expression, lower: Lowering): Expression {
  const { node, operator } = link;
  const span = lower.span(node);
  if (operator === '||' || operator === 'or') return { kind: 'coalesce', ...span, operator, left, right };
  if (operator !== '<<') return { kind: 'binary', ...span, operator, left, right };
  const start = link.leftEnd + lower.slice(link.leftEnd, link.right.startIndex).indexOf('<<');
  const property = { kind: 'name' as const, ...lower.spanOf(start, start + 2), name: '<<' };
  const callee: Expression = {
    kind: 'member',
    ...lower.spanOf(node.startIndex, start + 2),
    object: left,
    property,
  };
  const argument: Argument = { name: null, value: right, spread: 'none' };
  return { kind: 'call', ...span, callee, args: [argument], construct: false };
}

/** `!a`, `not a`, `-a`. `+"text"` is a text that may be changed, and no other one. */
export function lowerUnary(node: SyntaxNode, lower: Lowering): Expression {
  const [value] = lower.named(node);
  if (value === undefined) return lower.opaque(node);
  const operator = operatorBetween(node.startIndex, value.startIndex, lower);
  if (operator.startsWith('defined')) return lower.opaque(node);
  if (operator === '+') return lower.expression(value);
  return { kind: 'unary', ...lower.span(node), operator, value: lower.expression(value) };
}

export const RANGE = '..';

/** `a..b` and `a...b` are calls that make the list of what lies between; without an end they are opaque. */
export function lowerRange(node: SyntaxNode, lower: Lowering): Expression {
  const [from, to] = lower.named(node);
  if (from === undefined || to === undefined) return lower.opaque(node);
  const isOpen = operatorBetween(from.endIndex, to.startIndex, lower) === '...';
  const span = lower.span(node);
  return rangeCall(lower.expression(from), lower.expression(to), !isOpen, span);
}

/** The numbers from one to another. */
export function rangeCall(from: Expression, to: Expression, inclusive: boolean, span: Span): Expression {
  const one: Expression = { kind: 'number', ...span, value: 1, source: '1' };
  const end: Expression = inclusive ? { kind: 'binary', ...span, operator: '+', left: to, right: one } : to;
  const args = [from, end].map((value): Argument => ({ name: null, value, spread: 'none' }));
  return { kind: 'call', ...span, callee: { kind: 'name', ...span, name: RANGE }, args, construct: false };
}

/** The operator that stands between two operands, without comments, line breaks and brackets. */
export function operatorBetween(start: number, end: number, lower: Lowering): string {
  const text = lower.slice(start, end).trim();
  if (!/[\s\\#()]/.test(text)) return text;
  return text
    .replace(/#[^\n]*/g, ' ')
    .replace(/[\\()]/g, ' ')
    .trim()
    .replace(/\s+/g, ' ');
}
