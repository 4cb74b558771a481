import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { at, contentsOf, type Lowering, opaque, textOf } from './lowering';

export function lowerBinary(node: SyntaxNode, to: Lowering): Expression {
  const [left, right] = contentsOf(node, to);
  if (!left || !right) return opaque(node, to, left ? [to.expression(left)] : []);
  const operator = operatorBetween(node, left, right, to);
  const sides = { left: to.expression(left), right: to.expression(right) };
  if (operator === '??' || operator === '||')
    return { kind: 'coalesce', ...at(node, to), operator, ...sides };
  return { kind: 'binary', ...at(node, to), operator, ...sides };
}

function operatorBetween(
  node: SyntaxNode,
  left: SyntaxNode,
  right: SyntaxNode,
  { context }: Lowering,
): string {
  const between = context.text.slice(left.endIndex, right.startIndex).trim();
  if (between.length <= 3) return between;
  return node.childForFieldName('operator')?.type ?? between;
}

export function lowerUnary(node: SyntaxNode, to: Lowering): Expression {
  const [value] = contentsOf(node, to);
  if (!value) return opaque(node, to);
  const operator = node.childForFieldName('operator')?.type ?? '';
  return { kind: 'unary', ...at(node, to), operator, value: to.expression(value) };
}

/** `i++` and `--i`; on which side the operator stands makes no difference here. */
export function lowerUpdate(node: SyntaxNode, to: Lowering): Expression {
  return lowerUnary(node, to);
}

export function lowerTernary(node: SyntaxNode, to: Lowering): Expression {
  const [test, then, otherwise] = contentsOf(node, to);
  if (!test || !then || !otherwise)
    return opaque(
      node,
      to,
      contentsOf(node, to).map((child) => to.expression(child)),
    );
  return {
    kind: 'conditional',
    ...at(node, to),
    test: to.expression(test),
    // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
    then: to.expression(then),
    otherwise: to.expression(otherwise),
  };
}

/** The two sides of an assignment and the operator between; null when a side is missing. */
export function assignmentSides(node: SyntaxNode, to: Lowering) {
  const left = node.childForFieldName('left');
  const right = node.childForFieldName('right');
  if (!left || !right) return null;
  const operator =
    node.type === 'augmented_assignment_expression' ? operatorBetween(node, left, right, to) : '=';
  return { left, right, operator };
}

export function lowerAssignmentExpression(node: SyntaxNode, to: Lowering): Expression {
  const sides = assignmentSides(node, to);
  if (!sides)
    return opaque(
      node,
      to,
      contentsOf(node, to).map((child) => to.expression(child)),
    );
  return {
    kind: 'assignment',
    ...at(node, to),
    operator: sides.operator,
    target: to.pattern(sides.left),
    value: to.expression(sides.right),
  };
}

/** Whether an assignment is a `using` declaration, which this grammar reads as an assignment. */
export function isUsing(node: SyntaxNode, to: Lowering): boolean {
  return node.children[0]?.type === 'using' && textOf(node, to).startsWith('using');
}
