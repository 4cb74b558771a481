import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** A call taken apart: what is called, its arguments in parentheses, and the lambda behind them. */
export interface CallParts {
  readonly callee: SyntaxNode;
  /** What the callee is a member of; null for bare names. */
  readonly object: SyntaxNode | null;
  /** The last name of the callee; empty where it has none. */
  readonly name: string;
  /** The `value_argument` nodes. */
  readonly args: readonly SyntaxNode[];
  readonly lambda: SyntaxNode | null;
}

/** Null for what is no call. */
export function callParts(node: SyntaxNode, lower: Lowering): CallParts | null {
  if (node.type !== 'call_expression') return null;
  const [first] = lower.named(node);
  if (first === undefined) return null;
  const trailing = lower.child(node, 'annotated_lambda');
  const lambda = trailing === null ? null : lower.child(trailing, 'lambda_literal');
  const own = lower.child(node, 'value_arguments');
  const inner = own === null && lambda !== null && first.type === 'call_expression' ? first : null;
  const list = inner === null ? own : lower.child(inner, 'value_arguments');
  const isBehind = inner !== null && list !== null && lower.child(inner, 'annotated_lambda') === null;
  const callee = isBehind ? (lower.named(inner)[0] ?? first) : first;
  const args = isBehind ? list : own;
  return {
    callee,
    ...namesOf(callee, lower),
    args: args === null ? [] : lower.named(args).filter(({ type }) => type === 'value_argument'),
    lambda,
  };
}

function namesOf(callee: SyntaxNode, lower: Lowering): Pick<CallParts, 'object' | 'name'> {
  if (callee.type === 'identifier') return { object: null, name: lower.plainName(callee) };
  if (callee.type !== 'navigation_expression') return { object: null, name: '' };
  const [object, name] = lower.named(callee);
  return { object: object ?? null, name: name?.type === 'identifier' ? lower.plainName(name) : '' };
}

/** What a lambda takes: the nodes that its parameters are declared by. */
export function lambdaParameters(lambda: SyntaxNode, lower: Lowering): readonly SyntaxNode[] {
  const list = lower.child(lambda, 'lambda_parameters');
  return list === null ? [] : lower.named(list);
}

/** The statements of a lambda. */
export function lambdaBody(lambda: SyntaxNode, lower: Lowering): readonly SyntaxNode[] {
  return lower.parts(lambda).filter(({ type }) => type !== 'lambda_parameters');
}

/** The value of an argument, and its name where it is named. */
export function argumentParts(
  node: SyntaxNode,
  lower: Lowering,
): { readonly name: SyntaxNode | null; readonly value: SyntaxNode | undefined } {
  const parts = lower.named(node).filter(({ type }) => type !== 'annotation');
  const [first, second] = parts;
  const isNamed =
    first?.type === 'identifier' && node.children.some((child) => !child.isNamed && child.type === '=');
  return isNamed ? { name: first, value: second } : { name: null, value: parts.at(-1) };
}
