import type { AssignmentExpression, Expression } from '../../core/ir/expressions';
import type { Pattern, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { jsonStatements, putTree } from './json-trees';
import type { Lowering } from './lowering';
import { operatorBetween } from './operators';
import { appendedTo } from './text-calls';
import { lowerBuilding, lowerSetter } from './told-objects';
import { lowerType } from './types';

/** `a = b`, `this.a = b`, `a += b` as a value. */
export function lowerAssignment(node: SyntaxNode, lower: Lowering): AssignmentExpression {
  const left = node.childForFieldName('left') ?? node;
  const right = node.childForFieldName('right');
  return {
    kind: 'assignment',
    ...lower.span(node),
    operator: right === null ? '=' : operatorBetween(left.endIndex, right.startIndex, lower),
    target: left === node ? { kind: 'place', place: lower.unseen(node) } : targetOf(left, lower),
    value: lower.expressionOr(right, node),
  };
}

function targetOf(node: SyntaxNode, lower: Lowering): Pattern {
  if (node.type === 'identifier') return { kind: 'bind', name: lower.name(node) };
  return { kind: 'place', place: lower.expression(node) };
}

/** A statement that is an assignment, or an expression for its effect. A builder of text that is appended to grows. */
export function lowerExpressionStatement(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const [inner, ...others] = lower.named(node);
  if (inner === undefined || others.length > 0) return lower.statementsIn(node);
  if (inner.type === 'assignment_expression') {
    const { target, operator, value } = lowerAssignment(inner, lower);
    return [
      { kind: 'assign', ...lower.span(node), target, operator, value, annotation: null, declares: false },
    ];
  }
  const appended = appendedTo(inner, lower);
  const told =
    appended === null ? (lowerSetter(node, inner, lower) ?? lowerBuilding(node, inner, lower)) : null;
  if (told !== null) return [told];
  const set = jsonStatements(node, inner, lower);
  if (set !== null) return set;
  if (appended === null) return [{ kind: 'expression', ...lower.span(node), value: lower.expression(inner) }];
  const { name, values } = appended;
  return values.map((value) => ({
    kind: 'assign',
    ...lower.span(node),
    target: { kind: 'bind', name: lower.name(name) },
    operator: '+=',
    value: lower.expression(value),
    annotation: null,
    declares: false,
  }));
}

/** `A a = b, c;`: one declaration a name. */
export function lowerDeclaration(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const annotation = lowerType(node.childForFieldName('type'), lower);
  return node.childrenForFieldName('declarator').flatMap((declarator): Statement[] => {
    const name = declarator.childForFieldName('name');
    if (name === null) return [];
    const value = declarator.childForFieldName('value');
    const put = value === null ? null : putTree(value, lower);
    if (put !== null) return [put.before, declaration(node, name, annotation, put.value, lower)];
    return [declaration(node, name, annotation, value === null ? null : lower.expression(value), lower)];
  });
}

/** A local name that is declared where `node` stands. */
export function declaration(
  node: SyntaxNode,
  name: SyntaxNode,
  annotation: Expression | null,
  value: Expression | null,
  lower: Lowering,
): Statement {
  return {
    kind: 'assign',
    ...lower.span(node),
    target: { kind: 'bind', name: lower.name(name) },
    operator: '=',
    value,
    annotation,
    declares: true,
  };
}
