import type { Expression } from '../../core/ir/expressions';
import type { Pattern, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { isBranching } from './control-flow';
import { withLastValue } from './last-value';
import type { Lowering } from './lowering';
import { operatorBetween } from './operators';
import { structFrom } from './structs';
import { lowerTarget, movedTarget } from './targets';

/**
 * `a = b`, `a ||= b`, `a, b = c, d`. Of `a = if ...` the branches assign; `a = b = c` is one assignment for each target;
 * `Point = Struct.new(...)` makes a class.
 */
export function lowerAssignment(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const [left, right] = lower.named(node);
  if (left === undefined) return [];
  if (right === undefined) return assign(node, lowerTarget(left, lower), '=', null, lower);
  const struct = structFrom(node, left, right, lower);
  if (struct !== null) return [struct];
  const operator = operatorBetween(left.endIndex, right.startIndex, lower);
  const type = right.type;
  const target = lowerTarget(left, lower);
  const isChain = type === 'assignment' || type === 'operator_assignment';
  if (isChain || (isBranching(type) && movedTarget(target, lower.span(node)) !== null))
    return withLastValue(valuesOf(right, type, lower), (value) =>
      isChain ? assign(node, target, operator, value, lower) : assignThere(target, operator, value),
    );
  return assign(node, target, operator, lower.expression(right, type), lower);
}

function assignThere(target: Pattern, operator: string, value: Expression): readonly Statement[] {
  const { anchor, start, end } = value;
  const moved = movedTarget(target, value) ?? target;
  return [
    { kind: 'assign', anchor, start, end, target: moved, operator, value, annotation: null, declares: false },
  ];
}

/** An `if` without an `else` gives nil there. */
function valuesOf(right: SyntaxNode, type: string, lower: Lowering): readonly Statement[] {
  const statements = lower.statement(right);
  const [only] = statements;
  if (type === 'assignment' || statements.length !== 1 || only?.kind !== 'if') return statements;
  return only.otherwise.length > 0 ? statements : [{ ...only, otherwise: [nothing(right, lower)] }];
}

function nothing(node: SyntaxNode, lower: Lowering): Statement {
  const span = lower.spanOf(node.endIndex, node.endIndex);
  return { kind: 'expression', ...span, value: { kind: 'null', ...span } };
}

function assign(
  node: SyntaxNode,
  target: Pattern,
  operator: string,
  value: Expression | null,
  lower: Lowering,
): readonly Statement[] {
  return [
    { kind: 'assign', ...lower.span(node), target, operator, value, annotation: null, declares: false },
  ];
}

/** An assignment inside an expression. */
export function lowerInnerAssignment(node: SyntaxNode, lower: Lowering): Expression {
  const [left, right] = lower.named(node);
  if (left === undefined || right === undefined) return lower.opaque(node);
  const operator = operatorBetween(left.endIndex, right.startIndex, lower);
  const target = lowerTarget(left, lower);
  return { kind: 'assignment', ...lower.span(node), operator, target, value: lower.expression(right) };
}
