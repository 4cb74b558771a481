import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { type ChainLink, lowerChain } from '../wire/operator-chain';
import type { Lowering } from './lowering';

/** `a + b + c`: leans to the left, and may have hundreds of terms. */
export function lowerBinary(node: SyntaxNode, lower: Lowering): Expression {
  return lowerOperations(node, 'binary_operator', lower, (operator, left, right, link) => ({
    kind: 'binary',
    ...lower.span(link),
    operator,
    left,
    right,
  }));
}

export function lowerBoolean(node: SyntaxNode, lower: Lowering): Expression {
  return lowerOperations(node, 'boolean_operator', lower, (operator, left, right, link) =>
    operator === 'or'
      ? { kind: 'coalesce', ...lower.span(link), operator, left, right }
      : { kind: 'binary', ...lower.span(link), operator, left, right },
  );
}

type Link = (operator: string, left: Expression, right: Expression, node: SyntaxNode) => Expression;

function lowerOperations(node: SyntaxNode, type: string, lower: Lowering, link: Link): Expression {
  const links: ChainLink[] = [];
  let first = node;
  let firstType = type;
  while (firstType === type) {
    const [left, right] = lower.named(first);
    if (left === undefined || right === undefined) return lower.unseen(node);
    links.push({ node: first, operator: operatorBetween(left.endIndex, right.startIndex, lower), right });
    first = left;
    firstType = left.type;
  }
  return lowerChain(
    links,
    () => lower.expression(first, firstType),
    ({ node: whole, operator, right }, left) => link(operator, left, lower.expression(right), whole),
    lower,
  );
}

/** A chain of comparisons (`0 < x < 9`) is opaque. */
export function lowerComparison(node: SyntaxNode, lower: Lowering): Expression {
  const [left, right, ...others] = lower.named(node);
  if (left === undefined || right === undefined || others.length > 0) return lower.opaque(node);
  return {
    kind: 'binary',
    ...lower.span(node),
    operator: operatorBetween(left.endIndex, right.startIndex, lower),
    left: lower.expression(left),
    right: lower.expression(right),
  };
}

export function lowerUnary(node: SyntaxNode, lower: Lowering): Expression {
  const [value] = lower.named(node);
  if (value === undefined) return lower.opaque(node);
  return {
    kind: 'unary',
    ...lower.span(node),
    operator: operatorBetween(node.startIndex, value.startIndex, lower),
    value: lower.expression(value),
  };
}

/** The operator that stands between two operands, without comments and line breaks; `not  in` is `not in`. */
export function operatorBetween(start: number, end: number, lower: Lowering): string {
  const text = lower.slice(start, end).trim();
  if (!/[\s\\#]/.test(text)) return text;
  return text
    .replace(/#[^\n]*/g, ' ')
    .replaceAll('\\', ' ')
    .trim()
    .replace(/\s+/g, ' ');
}
