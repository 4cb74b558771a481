import type { Pattern } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** What stands left of `=` or `:=`; null for `_`. */
export function lowerTarget(node: SyntaxNode, lower: Lowering): Pattern | null {
  const type = node.type;
  if (type === 'blank_identifier' || lower.text(node) === '_') return null;
  if (type === 'identifier') return { kind: 'bind', name: lower.name(node) };
  return { kind: 'place', place: lower.expression(node, type) };
}

/** The targets of a statement that gives several from one value; what is alone stands for the whole. */
export function unpacked(targets: readonly (Pattern | null)[]): Pattern {
  return { kind: 'unpack-list', items: targets, wholeIsFirst: true };
}

/** The items of an expression list, or the expression that stands alone. */
export function listed(node: SyntaxNode | null, lower: Lowering): readonly SyntaxNode[] {
  if (node === null) return [];
  return node.type === 'expression_list' ? lower.named(node) : [node];
}
