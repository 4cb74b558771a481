import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** A type as far as it names classes: `?A` is `A`, `A|B` and `A&B` may be either. Null for what says nothing. */
export function lowerType(node: SyntaxNode | null, lower: Lowering): Expression | null {
  if (node === null) return null;
  return lower.nested(
    () => typeOf(node, lower),
    () => null,
  );
}

function typeOf(node: SyntaxNode, lower: Lowering): Expression | null {
  const type = node.type;
  switch (type) {
    case 'named_type':
    case 'optional_type':
    case 'type_list':
    case 'union_type':
    case 'intersection_type':
    case 'disjunctive_normal_form_type':
      return lower
        .named(node)
        .map((each) => lowerType(each, lower))
        .filter((each) => each !== null)
        .reduce<Expression | null>(either, null);
    case 'name':
    case 'qualified_name':
    case 'relative_name':
      return lower.expression(node, type);
    default:
      return null;
  }
}

function either(left: Expression | null, right: Expression): Expression {
  if (left === null) return right;
  const { anchor, start } = left;
  return { kind: 'binary', anchor, start, end: right.end, operator: '|', left, right };
}
