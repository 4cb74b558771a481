import type { Argument } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { argumentsInPlace } from '../wire/arguments-in-place';
import { argumentParts } from './call-parts';
import type { Lowering } from './lowering';

/** Arguments in parentheses; `*list` is opened. */
export function lowerArguments(nodes: readonly SyntaxNode[], lower: Lowering): readonly Argument[] {
  return argumentsInPlace(nodes.map((node) => lowerArgument(node, lower)));
}

function lowerArgument(node: SyntaxNode, lower: Lowering): Argument {
  const { name, value } = argumentParts(node, lower);
  const isSpread = value?.type === 'spread_expression';
  const inner = isSpread ? lower.named(value)[0] : value;
  return {
    name: name === null ? null : lower.plainName(name),
    value: lower.expressionOr(inner, node),
    spread: isSpread ? 'list' : 'none',
  };
}

/** The nodes of the values, names left out. */
export function valuesOf(nodes: readonly SyntaxNode[], lower: Lowering): readonly SyntaxNode[] {
  return nodes.flatMap((node) => argumentParts(node, lower).value ?? []);
}
