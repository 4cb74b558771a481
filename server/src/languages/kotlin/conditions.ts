import type { Expression } from '../../core/ir/expressions';
import type { FunctionNode, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { plainFunction } from '../wire/plain-function';

import { valueStatements } from './lambdas';
import type { Lowering } from './lowering';

/** Whether the branches are statements, or give the value of the function around. */
export type Branches = 'statements' | 'values';

/** The statements of a branch: those in its braces, or the single one. */
export function branchOf(node: SyntaxNode | null, branches: Branches, lower: Lowering): readonly Statement[] {
  if (node === null) return [];
  const nodes = node.type === 'block' ? lower.parts(node) : [node];
  if (branches === 'values') return valueStatements(nodes, node, lower);
  return lower.pieces('statement', node, nodes, (each, inner) => inner.statement(each)).flat();
}

interface IfParts {
  readonly condition: SyntaxNode | null;
  readonly then: SyntaxNode | null;
  readonly otherwise: SyntaxNode | null;
}

/** Branches are told by where `else` stands. */
function ifParts(node: SyntaxNode, lower: Lowering): IfParts {
  const condition = node.childForFieldName('condition');
  const word = node.children.find((child) => !child.isNamed && child.type === 'else');
  const parts = lower.named(node).filter(({ id }) => id !== condition?.id);
  const isBefore = (part: SyntaxNode) => word === undefined || part.startIndex < word.startIndex;
  return {
    condition,
    // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
    then: parts.find(isBefore) ?? null,
    otherwise: parts.find((part) => !isBefore(part)) ?? null,
  };
}

export function lowerIf(node: SyntaxNode, branches: Branches, lower: Lowering): Statement {
  const { condition, then, otherwise } = ifParts(node, lower);
  return {
    kind: 'if',
    ...lower.span(node),
    test: lower.expressionOr(condition, node),
    // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
    then: branchOf(then, branches, lower),
    otherwise: branchOf(otherwise, branches, lower),
  };
}

/** `if (a) b else c` as a value; where a branch has several statements, a function that is called where it is written. */
export function lowerIfValue(node: SyntaxNode, lower: Lowering): Expression {
  const { condition, then, otherwise } = ifParts(node, lower);
  const [met, unmet] = [onlyExpression(then, lower), onlyExpression(otherwise, lower)];
  if (met === null || unmet === null) return atOnce(node, lower);
  return {
    kind: 'conditional',
    ...lower.span(node),
    test: lower.expressionOr(condition, node),
    // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
    then: lower.expression(met),
    otherwise: lower.expression(unmet),
  };
}

const STATEMENTS: ReadonlySet<string> = new Set([
  ...['assignment', 'property_declaration', 'return_expression', 'throw_expression', 'for_statement'],
  ...[
    'while_statement',
    'do_while_statement',
    'function_declaration',
    'class_declaration',
    'labeled_expression',
  ],
]);

/** The expression that a branch is; null where it is more, or none. */
export function onlyExpression(node: SyntaxNode | null, lower: Lowering): SyntaxNode | null {
  if (node === null) return null;
  const [first, second] = node.type === 'block' ? lower.parts(node) : [node];
  if (first === undefined || second !== undefined || STATEMENTS.has(first.type) || first.isError) return null;
  return first.type === 'block' ? null : first;
}

/** What is no expression elsewhere, as the function that it would be the body of, called where it is written. */
export function atOnce(node: SyntaxNode, lower: Lowering): Expression {
  const body = lower.nestedDefinition<FunctionNode['body']>(
    () => lower.block(node, (inner, to) => to.tail(inner)),
    () => lower.unseen(node),
  );
  const span = lower.span(node);
  const fn = plainFunction(lower.span(node), [], body);
  return { kind: 'call', ...span, callee: { kind: 'lambda', ...span, fn }, args: [], construct: false };
}
