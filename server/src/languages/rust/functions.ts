import type { Call, Lambda } from '../../core/ir/expressions';
import type { FunctionDeclaration, FunctionNode, Parameter } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { lowerPattern } from './patterns';
import { returned } from './tails';
import { bounded } from './type-parameters';
import { lowerType } from './types';

export function lowerFunctionItem(node: SyntaxNode, lower: Lowering): FunctionDeclaration {
  return { kind: 'function', ...lower.span(node), fn: lowerFunction(node, lower) };
}

/** A function or method. `self` is no parameter of it: whoever has none is called on the type. */
export function lowerFunction(node: SyntaxNode, lower: Lowering): FunctionNode {
  const name = node.childForFieldName('name');
  const list = node.childForFieldName('parameters');
  const body = node.childForFieldName('body');
  const returnType = node.childForFieldName('return_type');
  const parameters = list === null ? [] : lower.named(list);
  return {
    name: name === null ? null : lower.name(name),
    parameters: parameters.flatMap((each) => lowerParameter(each, lower, node)),
    body: body === null ? lower.unseen(node) : bodyOf(body, lower),
    decorators: [],
    returnType: returnType === null ? null : lowerType(returnType, lower),
    async: /\basync\b/.test(lower.slice(node.startIndex, (name ?? node).startIndex)),
    generator: false,
    method: false,
    static: lower.selfType !== null && !parameters.some(isReceiver),
    ...lower.span(node),
  };
}

function isReceiver(parameter: SyntaxNode): boolean {
  return parameter.type === 'self_parameter';
}

function bodyOf(body: SyntaxNode, lower: Lowering): FunctionNode['body'] {
  return lower.nestedDefinition<FunctionNode['body']>(
    () => lower.block(body, returned),
    () => lower.unseen(body),
  );
}

function lowerParameter(
  node: SyntaxNode,
  lower: Lowering,
  owner: SyntaxNode | null = null,
): readonly Parameter[] {
  const type = node.type;
  if (type === 'parameter') {
    const pattern = node.childForFieldName('pattern');
    const type = node.childForFieldName('type');
    const annotation = type === null || owner === null ? type : bounded(type, owner, lower);
    return [parameterOf(pattern, annotation, node, lower)];
  }
  if (type === 'self_parameter' || type === 'variadic_parameter') return [];
  return [parameterOf(node, null, node, lower)];
}

function parameterOf(
  pattern: SyntaxNode | null,
  annotation: SyntaxNode | null,
  node: SyntaxNode,
  lower: Lowering,
): Parameter {
  const target = pattern === null ? null : lowerPattern(pattern, lower);
  return {
    target: target ?? { kind: 'bind', name: { kind: 'name', ...lower.span(node), name: UNBOUND } },
    fallback: null,
    annotation: annotation === null ? null : lowerType(annotation, lower),
    kind: 'plain',
  };
}

/** Stands for a parameter that binds nothing. */
const UNBOUND = '#unbound';

/** `|a, b| value`, `move |a: T| { ... }`. */
export function lowerClosure(node: SyntaxNode, lower: Lowering): Lambda {
  const list = node.childForFieldName('parameters');
  const body = node.childForFieldName('body');
  const parameters = list === null ? [] : closureParameters(list, lower);
  return lambdaOf(node, parameters, body, lower);
}

/** `_` takes its place among the parameters, though it is no named node. */
function closureParameters(list: SyntaxNode, lower: Lowering): readonly Parameter[] {
  return list.children.flatMap((child) => {
    if (child.isError || child.type === 'line_comment' || child.type === 'block_comment') return [];
    if (child.isNamed) return lowerParameter(child, lower);
    return lower.text(child) === '_' ? [parameterOf(null, null, child, lower)] : [];
  });
}

function lambdaOf(
  node: SyntaxNode,
  parameters: readonly Parameter[],
  body: SyntaxNode | null,
  lower: Lowering,
): Lambda {
  const fn: FunctionNode = {
    name: null,
    parameters,
    body: body === null ? lower.unseen(node) : lambdaBody(body, lower),
    decorators: [],
    returnType: null,
    async: false,
    generator: false,
    method: false,
    static: false,
    ...lower.span(node),
  };
  return { kind: 'lambda', ...lower.span(node), fn };
}

/** What has statements in it becomes a block; everything else is an expression. */
function lambdaBody(body: SyntaxNode, lower: Lowering): FunctionNode['body'] {
  return WITH_STATEMENTS.has(body.type) ? bodyOf(body, lower) : lower.expression(body);
}

const WITH_STATEMENTS: ReadonlySet<string> = new Set([
  'block',
  'macro_block',
  'unsafe_block',
  'if_expression',
  'match_expression',
  'for_expression',
  'while_expression',
  'loop_expression',
  'return_expression',
  'break_expression',
  'assignment_expression',
  'compound_assignment_expr',
]);

/** A block, or what branches, that stands for its value in an expression: a function that is called where it stands. */
export function lowerAsCall(node: SyntaxNode, body: SyntaxNode, lower: Lowering): Call {
  const callee = lambdaOf(node, [], body, lower);
  return { kind: 'call', ...lower.span(node), callee, args: [], construct: false };
}
