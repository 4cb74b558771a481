import type { Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/**
 * `url.set_path("/v1")` as a statement: a step of what a local variable stands for, for setters change it in place and give
 * nothing. Null for all others.
 */
export function lowerSet(node: SyntaxNode, lower: Lowering): readonly Statement[] | null {
  const call = node.type === 'try_expression' ? (lower.named(node)[0] ?? node) : node;
  const callee = call.type === 'call_expression' ? call.childForFieldName('function') : null;
  const field = callee?.type === 'field_expression' ? callee.childForFieldName('field') : null;
  const target = callee?.childForFieldName('value') ?? null;
  if (!field || target?.type !== 'identifier' || !lower.text(field).startsWith('set_')) return null;
  return [
    {
      kind: 'assign',
      ...lower.span(node),
      target: { kind: 'bind', name: lower.name(target) },
      operator: '.=',
      value: lower.expression(call),
      annotation: null,
      declares: false,
    },
  ];
}
