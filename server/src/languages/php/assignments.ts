import type { Expression } from '../../core/ir/expressions';
import type { Pattern, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { builtInMethod } from './built-in';
import type { Lowering } from './lowering';
import { isArray, lowerUnion } from './operators';
import { lowerTarget } from './targets';

const ASSIGNMENTS: ReadonlySet<string> = new Set([
  'assignment_expression',
  'reference_assignment_expression',
  'augmented_assignment_expression',
]);

export function isAssignment(type: string): boolean {
  return ASSIGNMENTS.has(type);
}

/** `$a = b`, `$a .= b`, `$a[] = b`; `$a = $b = c` is one assignment for each target, which share the value. */
export function lowerAssignment(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const statements: Statement[] = [];
  let at = node;
  const targets: SyntaxNode[] = [];
  for (;;) {
    const [left, right] = lower.named(at);
    if (left === undefined || right === undefined)
      return [{ kind: 'expression', ...lower.span(node), value: lower.opaque(at) }];
    targets.push(left);
    const operator = operatorOf(left, right, lower);
    if (operator !== '=' || right.type !== 'assignment_expression') {
      const value = lower.expression(right);
      for (const target of targets) statements.push(assigned(node, target, operator, value, lower));
      return statements;
    }
    at = right;
  }
}

/** `=`, or the operator before it; `.=` adds to a text. */
function operatorOf(left: SyntaxNode, right: SyntaxNode, lower: Lowering): string {
  const found = /^\s*(\?\?=|\*\*=|[-+*/.%&|^]=|<<=|>>=|=)/.exec(lower.slice(left.endIndex, right.startIndex));
  const operator = found?.[1] ?? '=';
  return operator === '.=' ? '+=' : operator;
}

function assigned(
  node: SyntaxNode,
  target: SyntaxNode,
  operator: string,
  value: Expression,
  lower: Lowering,
): Statement {
  const list = appendedTo(target, lower);
  const span = lower.span(node);
  if (list !== null)
    return { kind: 'expression', ...span, value: builtInMethod(list, APPEND, [value], node, lower) };
  const isUnion = operator === '+=' && isArray(value);
  return {
    kind: 'assign',
    ...span,
    target: lowerTarget(target, lower),
    operator: isUnion ? '=' : operator,
    value: isUnion ? lowerUnion(lower.expression(target), value, node, lower) : value,
    annotation: null,
    declares: false,
  };
}

/** What an item is added to a list with: `$a[] = b`. */
export const APPEND = '[]';

function appendedTo(target: SyntaxNode, lower: Lowering): Expression | null {
  if (target.type !== 'subscript_expression') return null;
  const [object, index] = lower.named(target);
  return object !== undefined && index === undefined ? lower.expression(object) : null;
}

export function lowerAssignmentExpression(node: SyntaxNode, type: string, lower: Lowering): Expression {
  const [left, right] = lower.named(node);
  if (left === undefined || right === undefined) return lower.opaque(node);
  const operator = type === 'reference_assignment_expression' ? '=' : operatorOf(left, right, lower);
  const value = lower.expression(right);
  const list = appendedTo(left, lower);
  if (list !== null) return builtInMethod(list, APPEND, [value], node, lower);
  return { kind: 'assignment', ...lower.span(node), operator, target: lowerTarget(left, lower), value };
}

/** `$i++`: another number from then on. */
export function lowerUpdate(node: SyntaxNode, lower: Lowering): Expression {
  const [value] = lower.named(node);
  if (value === undefined) return lower.opaque(node);
  const operator = lower.text(node).includes('++') ? '+=' : '-=';
  const target: Pattern = lowerTarget(value, lower);
  const end = lower.spanOf(node.endIndex, node.endIndex);
  return {
    kind: 'assignment',
    ...lower.span(node),
    operator,
    target,
    value: { kind: 'number', ...end, value: 1, source: '1' },
  };
}
