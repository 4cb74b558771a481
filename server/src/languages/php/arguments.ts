import type { Argument, Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** The arguments in a call's parentheses. */
export function lowerArguments(list: SyntaxNode, lower: Lowering): readonly Argument[] {
  return lower.named(list).flatMap((node) => {
    const type = node.type;
    if (type === 'variadic_placeholder') return [];
    return [type === 'argument' ? lowerArgument(node, lower) : positional(lower.expression(node, type))];
  });
}

function lowerArgument(node: SyntaxNode, lower: Lowering): Argument {
  const name = node.childForFieldName('name');
  const value = lower.named(node).at(-1);
  if (value === undefined) return positional(lower.opaque(node));
  if (value.type === 'variadic_unpacking')
    return { ...positional(lower.partOf(value, lower.named(value)[0])), spread: 'list' };
  const isName = name !== null && name.startIndex !== value.startIndex;
  return { ...positional(lower.expression(value)), name: isName ? lower.text(name) : null };
}

function positional(value: Expression): Argument {
  return { name: null, value, spread: 'none' };
}
