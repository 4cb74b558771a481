import type { Expression } from '../../core/ir/expressions';
import type { Parameter, Pattern } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { isType, lowerType } from './types';

/** What a `variable_declaration`, or one of several in parentheses, binds; null for `_`. */
export function patternOf(node: SyntaxNode, lower: Lowering): Pattern | null {
  if (node.type === 'multi_variable_declaration')
    return { kind: 'unpack-list', items: lower.named(node).map((each) => patternOf(each, lower)) };
  const name = node.type === 'identifier' ? node : lower.child(node, 'identifier');
  if (name === null || lower.text(name) === '_') return null;
  return { kind: 'bind', name: lower.name(name) };
}

export function typeIn(node: SyntaxNode, lower: Lowering): Expression | null {
  return lowerType(lower.named(node).find(isType), lower);
}

/** A parameter of a lambda. */
export function lambdaParameter(node: SyntaxNode, lower: Lowering): Parameter {
  return {
    target: patternOf(node, lower) ?? { kind: 'unpack-list', items: [] },
    fallback: null,
    annotation: node.type === 'variable_declaration' ? typeIn(node, lower) : null,
    kind: 'plain',
  };
}
