import type { Expression } from '../../core/ir/expressions';
import type { Assignment, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerAnnotation } from './annotations';
import { lowerTuple } from './collections';
import type { Lowering } from './lowering';
import { operatorBetween } from './operators';
import { lowerTarget } from './targets';

/** A statement that is an assignment, or an expression for its effect. */
export function lowerExpressionStatement(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const parts = lower.named(node);
  const [first] = parts;
  const type = parts.length === 1 ? first?.type : undefined;
  if (first !== undefined && type === 'assignment') return lowerAssignments(first, lower);
  if (first !== undefined && type === 'augmented_assignment') return lowerAugmented(first, lower);
  const value = lowerTuple(parts, lower);
  return value === null ? [] : [{ kind: 'expression', ...lower.span(node), value }];
}

/** `a = b = c` is one assignment for each target; they share the value's expression. */
function lowerAssignments(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const targets: AssignmentTarget[] = [];
  let value: SyntaxNode | null = null;
  let at: SyntaxNode | null = node;
  while (at !== null) {
    const target = readTarget(at, lower);
    if (target === null) break;
    targets.push(target);
    if (target.cut) return [...assign(targets, null, lower), ...lowerCutOff(target.right, lower)];
    const right: SyntaxNode | null = target.right;
    at = right?.type === 'assignment' ? right : null;
    if (at === null) value = right;
  }
  return assign(targets, value === null ? null : lower.expression(value), lower);
}

interface AssignmentTarget {
  readonly node: SyntaxNode;
  readonly left: SyntaxNode;
  readonly annotation: SyntaxNode | null;
  readonly right: SyntaxNode | null;
  /** Whether the value is still to be written, and what the parser took for it is the next statement. */
  readonly cut: boolean;
}

function readTarget(node: SyntaxNode, lower: Lowering): AssignmentTarget | null {
  const [left, second, third] = lower.named(node);
  if (left === undefined) return null;
  const annotation = second?.type === 'type' ? second : null;
  const right = (annotation === null ? second : third) ?? null;
  const between = right === null ? '' : lower.slice((annotation ?? left).endIndex, right.startIndex);
  return { node, left, annotation, right, cut: /(^|[^\\\r])\r?\n/.test(between) };
}

function lowerCutOff(node: SyntaxNode | null, lower: Lowering): readonly Statement[] {
  if (node === null) return [];
  return lower.nested(
    () =>
      node.type === 'assignment'
        ? lowerAssignments(node, lower)
        : [{ kind: 'expression', ...lower.span(node), value: lower.expression(node) }],
    () => [],
  );
}

function assign(
  targets: readonly AssignmentTarget[],
  value: Expression | null,
  lower: Lowering,
): Assignment[] {
  return targets.map(({ node, left, annotation, cut }) => ({
    kind: 'assign',
    ...(cut ? lower.spanOf(node.startIndex, (annotation ?? left).endIndex) : lower.span(node)),
    target: lowerTarget(left, lower),
    operator: '=',
    value: cut || (value === null && annotation === null) ? missingValue(left, lower) : value,
    annotation: annotation === null ? null : lowerAnnotation(annotation, lower),
    declares: false,
  }));
}

/** The name is bound, to nothing that is known. */
function missingValue(left: SyntaxNode, lower: Lowering): Expression {
  return { kind: 'opaque', ...lower.spanOf(left.endIndex, left.endIndex), children: [] };
}

function lowerAugmented(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const [left, right] = lower.named(node);
  if (left === undefined || right === undefined) return [];
  return [
    {
      kind: 'assign',
      ...lower.span(node),
      target: lowerTarget(left, lower),
      operator: operatorBetween(left.endIndex, right.startIndex, lower),
      value: lower.expression(right),
      annotation: null,
      declares: false,
    },
  ];
}

/** `type A = B`. The grammar takes `type(x).y = z` for one too. */
export function lowerTypeAlias(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const [left, right] = lower.named(node).map((type) => lower.named(type)[0]);
  if (left === undefined || right === undefined) return [];
  const leftType = left.type;
  const isAlias = leftType === 'identifier' || leftType === 'generic_type';
  return [
    {
      kind: 'assign',
      ...lower.span(node),
      target: isAlias
        ? { kind: 'bind', name: lower.name(firstLeaf(left)) }
        : { kind: 'place', place: lower.opaque(left) },
      operator: '=',
      value: isAlias ? lowerAnnotation(right, lower) : lower.expression(right),
      annotation: null,
      declares: false,
    },
  ];
}

function firstLeaf(node: SyntaxNode): SyntaxNode {
  let leaf = node;
  for (let child = leaf.namedChildren[0]; child !== undefined; child = leaf.namedChildren[0]) leaf = child;
  return leaf;
}
