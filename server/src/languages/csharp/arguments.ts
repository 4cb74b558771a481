import type { Argument } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { argumentsInPlace } from '../wire/arguments-in-place';
import type { Lowering } from './lowering';

/** The arguments in a call's parentheses: `a`, `name: a`, `ref a`, `out var a`. */
export function lowerArguments(list: SyntaxNode, lower: Lowering): readonly Argument[] {
  return argumentsInPlace(lower.named(list).flatMap((node) => lowerArgument(node, lower)));
}

function lowerArgument(node: SyntaxNode, lower: Lowering): Argument[] {
  if (node.type !== 'argument') return [{ name: null, value: lower.expression(node), spread: 'none' }];
  const name = node.childForFieldName('name');
  const value = lower.named(node).at(-1);
  if (value === undefined || value.startIndex === value.endIndex) return [];
  const isNamed = name !== null && name.startIndex !== value.startIndex;
  return [{ name: isNamed ? lower.plainName(name) : null, value: lower.expression(value), spread: 'none' }];
}
