import type { Expression } from '../../core/ir/expressions';

/** Whether an expression is more than an opaque one without children. */
export function hasContent(expression: Expression): boolean {
  return expression.kind !== 'opaque' || expression.children.length > 0;
}
