import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { type ChainLink, lowerChain } from '../wire/operator-chain';
import type { Lowering } from './lowering';

/** `a + b + c`: leans to the left, and may have hundreds of terms. */
export function lowerBinary(node: SyntaxNode, lower: Lowering): Expression {
  const links: ChainLink[] = [];
  let first = node;
  while (first.type === 'binary_expression') {
    const [left, right] = lower.named(first);
    if (left === undefined || right === undefined) return lower.opaque(node);
    links.push({ node: first, operator: operatorBetween(left, right, lower), right });
    first = left;
  }
  return lowerChain(
    links,
    () => lower.expression(first),
    (link, left) => joined(link, left, lower.expression(link.right), lower),
    lower,
  );
}

/**
 * What is compared with the value that its type has at first is asked whether it has one: `model == ""` is `!model`, as
 * other languages say it.
 */
function joined(
  { node, operator }: ChainLink,
  left: Expression,
  right: Expression,
  lower: Lowering,
): Expression {
  const span = lower.span(node);
  if (operator === '||') return { kind: 'coalesce', ...span, operator, left, right };
  if (operator === '!=' && isZero(right)) return left;
  if (operator === '==' && isZero(right)) return { kind: 'unary', ...span, operator: '!', value: left };
  return { kind: 'binary', ...span, operator, left, right };
}

function isZero(value: Expression): boolean {
  if (value.kind === 'string') return value.value === '';
  return value.kind === 'number' && value.source === '0';
}

function operatorBetween(left: SyntaxNode, right: SyntaxNode, lower: Lowering): string {
  const text = lower.slice(left.endIndex, right.startIndex);
  return /\/[/*]/.test(text) ? withoutComments(text) : text.trim();
}

/** Addresses are what they point to; what is received from a channel is not known. */
export function lowerUnary(node: SyntaxNode, lower: Lowering): Expression {
  const [value] = lower.named(node);
  if (value === undefined) return lower.opaque(node);
  const operator = lower.slice(node.startIndex, value.startIndex).trim();
  if (operator === '&' || operator === '*' || operator === '+') return lower.expression(value);
  if (operator === '<-') return lower.opaque(node);
  return { kind: 'unary', ...lower.span(node), operator, value: lower.expression(value) };
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, ' ').trim();
}
