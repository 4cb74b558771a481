import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { type ChainLink, lowerChain } from '../wire/operator-chain';
import type { Lowering } from './lowering';

/** `a + b + c`: leans to the left, and may have hundreds of terms. */
export function lowerBinary(node: SyntaxNode, lower: Lowering): Expression {
  const links: ChainLink[] = [];
  let first = node;
  while (first.type === 'binary_expression') {
    const left = first.childForFieldName('left');
    const right = first.childForFieldName('right');
    if (left === null || right === null) return lower.opaque(node);
    links.push({ node: first, operator: operatorBetween(left.endIndex, right.startIndex, lower), right });
    first = left;
  }
  return lowerChain(
    links,
    () => lower.expression(first),
    ({ node: whole, operator, right }, left) => ({
      kind: 'binary',
      ...lower.span(whole),
      operator,
      left,
      right: lower.expression(right),
    }),
    lower,
  );
}

function operatorBetween(start: number, end: number, lower: Lowering): string {
  const text = lower.slice(start, end).trim();
  if (!/\s|\/[/*]/.test(text)) return text;
  return text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, ' ').trim();
}

/** `!a`, `-a`; what a reference points to (`*a`) is the value. */
export function lowerUnary(node: SyntaxNode, lower: Lowering): Expression {
  const [value] = lower.named(node);
  if (value === undefined) return lower.opaque(node);
  const operator = operatorBetween(node.startIndex, value.startIndex, lower);
  if (operator === '*') return lower.expression(value);
  return { kind: 'unary', ...lower.span(node), operator, value: lower.expression(value) };
}
