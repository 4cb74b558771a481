import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** `a is null`, `a is not null`, `a is "b"`; other patterns may or may not hold. */
export function lowerIs(node: SyntaxNode, lower: Lowering): Expression {
  const value = node.childForFieldName('expression') ?? lower.named(node)[0];
  const pattern = node.childForFieldName('pattern') ?? lower.named(node)[1];
  if (value === undefined || value === null) return lower.opaque(node);
  const left = lower.expression(value);
  const tested = pattern ? testOf(pattern, lower) : null;
  if (tested === null) return { kind: 'opaque', ...lower.span(node), children: [left] };
  const { operator, right } = tested;
  return { kind: 'binary', ...lower.span(node), operator, left, right };
}

function testOf(
  pattern: SyntaxNode,
  lower: Lowering,
): { readonly operator: '==' | '!='; readonly right: Expression } | null {
  if (pattern.type === 'negated_pattern') {
    const [inner] = lower.named(pattern);
    const tested = inner === undefined ? null : testOf(inner, lower);
    return tested === null ? null : { ...tested, operator: tested.operator === '==' ? '!=' : '==' };
  }
  const [right] = constantsOf(pattern, lower) ?? [];
  return right === undefined || pattern.type === 'or_pattern' ? null : { operator: '==', right };
}

/** The constants that a pattern lists (`"a" or "b"`); null when it is any other pattern. */
export function constantsOf(pattern: SyntaxNode, lower: Lowering): readonly Expression[] | null {
  switch (pattern.type) {
    case 'constant_pattern': {
      const [value] = lower.named(pattern);
      return value === undefined ? null : [lower.expression(value)];
    }
    case 'parenthesized_pattern': {
      const [inner] = lower.named(pattern);
      return inner === undefined ? null : constantsOf(inner, lower);
    }
    case 'or_pattern': {
      const sides = lower.named(pattern).map((side) => constantsOf(side, lower));
      const found = sides.filter((side) => side !== null);
      return found.length === sides.length ? found.flat() : null;
    }
    default:
      return null;
  }
}
