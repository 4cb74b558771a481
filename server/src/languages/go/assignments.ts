import type { Expression } from '../../core/ir/expressions';
import type { Assignment, Pattern, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { listed, lowerTarget, unpacked } from './patterns';

/** `a, b := f()` and `a, b := 1, 2`. */
export function lowerShort(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const left = listed(node.childForFieldName('left'), lower);
  const right = listed(node.childForFieldName('right'), lower);
  return assign(node, left, right, true, lower);
}

/** `a = b`, `a, b = b, a`, `a += b`. */
export function lowerAssignment(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const leftNode = node.childForFieldName('left');
  const rightNode = node.childForFieldName('right');
  const left = listed(leftNode, lower);
  const right = listed(rightNode, lower);
  if (leftNode === null || rightNode === null) return [];
  const operator = lower.slice(leftNode.endIndex, rightNode.startIndex).trim();
  const [target] = left;
  const [value] = right;
  if (operator === ':=') return assign(node, left, right, true, lower);
  if (operator === '=' || target === undefined || value === undefined)
    return assign(node, left, right, false, lower);
  return [assignment(node, lowerTarget(target, lower), operator, lower.expression(value), false, lower)];
}

/** Names on the left that are new in a block; Go takes those that are there already for the same. */
function assign(
  node: SyntaxNode,
  left: readonly SyntaxNode[],
  right: readonly SyntaxNode[],
  declares: boolean,
  lower: Lowering,
): readonly Statement[] {
  const [first] = right;
  if (first === undefined || left.length === 0) return [];
  const targets = left.map((target) => lowerTarget(target, lower));
  if (left.length === 1 || right.length === 1) {
    const target = left.length === 1 ? (targets[0] ?? null) : unpacked(targets);
    return [assignment(node, target, '=', lower.expression(first), declares, lower)];
  }
  const values = right.map((value) => lower.expression(value));
  if (declares && left.length === right.length)
    return values.map((value, index) => assignment(node, targets[index] ?? null, '=', value, true, lower));
  const last = right.at(-1) ?? first;
  const list: Expression = { kind: 'list', ...lower.spanOf(first.startIndex, last.endIndex), items: values };
  return [assignment(node, { kind: 'unpack-list', items: targets }, '=', list, declares, lower)];
}

export function assignment(
  node: SyntaxNode,
  target: Pattern | null,
  operator: string,
  value: Expression,
  declares: boolean,
  lower: Lowering,
): Assignment | Extract<Statement, { kind: 'expression' }> {
  if (target === null) return { kind: 'expression', ...lower.span(node), value };
  return { kind: 'assign', ...lower.span(node), target, operator, value, annotation: null, declares };
}

/** `i++`, `i--`. */
export function lowerStep(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const [operand] = lower.named(node);
  if (operand === undefined) return [];
  const one: Expression = {
    kind: 'number',
    ...lower.spanOf(operand.endIndex, node.endIndex),
    value: 1,
    source: '1',
  };
  const operator = node.type === 'inc_statement' ? '+=' : '-=';
  return [assignment(node, lowerTarget(operand, lower), operator, one, false, lower)];
}
