import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { type ChainLink, lowerChain } from '../wire/operator-chain';
import { missing, presentOr } from './fallbacks';
import type { Lowering } from './lowering';
import { joinedText } from './text-joins';

/** `a + b + c`: leans to the left, and may have hundreds of terms. With a text literal in it, `+` makes one text. */
export function lowerBinary(node: SyntaxNode, lower: Lowering): Expression {
  const links: ChainLink[] = [];
  let first = node;
  while (first.type === 'binary_expression') {
    const [left, right] = lower.named(first);
    if (left === undefined || right === undefined) return lower.opaque(node);
    links.push({ node: first, operator: operatorBetween(left.endIndex, right.startIndex, lower), right });
    first = left;
  }
  const joined = links.every(({ operator }) => operator === '+')
    ? joinedText(node, [first, ...links.map(({ right }) => right).reverse()], lower)
    : null;
  return (
    joined ??
    lowerChain(
      links,
      () => lower.expression(first),
      (link, left) => operation(link, left, lower),
      lower,
    )
  );
}

function operation({ node, operator, right }: ChainLink, left: Expression, lower: Lowering): Expression {
  const value = lower.expression(right);
  if (operator === '||' && missing(left, value)) return left;
  return { kind: 'binary', ...lower.span(node), operator, left, right: value };
}

/** `!a`, `-1`. */
export function lowerUnary(node: SyntaxNode, lower: Lowering): Expression {
  const value = node.childForFieldName('operand');
  if (value === null) return lower.opaque(node);
  const operator = operatorBetween(node.startIndex, value.startIndex, lower);
  return { kind: 'unary', ...lower.span(node), operator, value: lower.expression(value) };
}

/** `i++`, `--i`. */
export function lowerUpdate(node: SyntaxNode, lower: Lowering): Expression {
  const [value] = lower.named(node);
  if (value === undefined) return lower.opaque(node);
  const text = lower.text(node);
  const operator = text.includes('++') ? '++' : '--';
  return { kind: 'unary', ...lower.span(node), operator, value: lower.expression(value) };
}

export function lowerConditional(node: SyntaxNode, lower: Lowering): Expression {
  const test = node.childForFieldName('condition');
  const then = node.childForFieldName('consequence');
  const otherwise = node.childForFieldName('alternative');
  if (test === null || then === null || otherwise === null) return lower.opaque(node);
  const present = presentOr(node, test, then, otherwise, lower);
  if (present !== null) return present;
  return {
    kind: 'conditional',
    ...lower.span(node),
    test: lower.expression(test),
    // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
    then: lower.expression(then),
    otherwise: lower.expression(otherwise),
  };
}

/** `a instanceof B b` binds `b` to `a`. */
export function lowerInstanceOf(node: SyntaxNode, lower: Lowering): Expression {
  const left = node.childForFieldName('left');
  const name = node.childForFieldName('name');
  if (left === null) return lower.opaque(node);
  const value = lower.expression(left);
  if (name === null || value.kind !== 'name')
    return { kind: 'opaque', ...lower.span(node), children: [value] };
  const binding: Expression = {
    kind: 'assignment',
    ...lower.span(node),
    operator: '=',
    target: { kind: 'bind', name: lower.name(name) },
    value,
  };
  return { kind: 'opaque', ...lower.span(node), children: [binding] };
}

/** The operator that stands between two operands, without comments and line breaks. */
export function operatorBetween(start: number, end: number, lower: Lowering): string {
  const text = lower.slice(start, end).trim();
  if (!/[\s/]/.test(text)) return text;
  return text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, ' ').trim();
}
