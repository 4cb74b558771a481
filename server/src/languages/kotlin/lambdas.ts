import type { Expression, Name } from '../../core/ir/expressions';
import type { FunctionNode, Parameter, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { plainFunction } from '../wire/plain-function';
import { lambdaBody, lambdaParameters } from './call-parts';

import type { Lowering } from './lowering';
import { lambdaParameter } from './patterns';
import { nextReceiver, withReceiver } from './surroundings';

/** Functions of the standard library whose lambdas have no receiver, or one that says nothing. */
const WITHOUT_RECEIVER: ReadonlySet<string> = new Set([
  ...['all', 'any', 'associate', 'associateBy', 'associateWith', 'async', 'catch', 'chunked', 'collect'],
  ...['collectLatest', 'count', 'coroutineScope', 'distinctBy', 'filter', 'filterNot', 'filterNotNull'],
  ...[
    'find',
    'first',
    'firstOrNull',
    'flatMap',
    'fold',
    'forEach',
    'forEachIndexed',
    'getOrElse',
    'getOrPut',
  ],
  ...[
    'groupBy',
    'ifBlank',
    'ifEmpty',
    'indexOfFirst',
    'joinToString',
    'last',
    'lastOrNull',
    'launch',
    'lazy',
  ],
  ...['map', 'mapIndexed', 'mapIndexedNotNull', 'mapLatest', 'mapNotNull', 'mapTo', 'mapValues', 'maxBy'],
  ...['maxByOrNull', 'maxOf', 'minBy', 'minOf', 'none', 'onCompletion', 'onEach', 'onFailure', 'onStart'],
  ...['onSuccess', 'partition', 'recover', 'reduce', 'remember', 'repeat', 'removeIf', 'single', 'sortedBy'],
  ...['sortedByDescending', 'subscribe', 'sumOf', 'takeIf', 'takeUnless', 'takeWhile', 'thread', 'update'],
  ...['use', 'useLines', 'withLock', 'withPermit', 'zip'],
]);

/** A lambda that is handed to what is called `to`; empty where it stands alone. */
export function lowerLambda(node: SyntaxNode, to: string, lower: Lowering): Expression {
  const isUnseen = to !== '' && !WITHOUT_RECEIVER.has(to);
  return isUnseen ? withUnseenReceiver(node, lower) : plainLambda(node, lower);
}

function plainLambda(node: SyntaxNode, lower: Lowering): Expression {
  const fn = plainFunction(lower.span(node), parametersOf(node, lower), bodyOf(node, lower));
  return { kind: 'lambda', ...lower.span(node), fn };
}

/** What it is called with as its receiver, if anything, is a parameter that only its name can fill. */
function withUnseenReceiver(node: SyntaxNode, lower: Lowering): Expression {
  const receiver = nextReceiver(lower.around);
  const inner = lower.amid(withReceiver(lower.around, { name: receiver, kind: 'unseen' }));
  const name: Name = { kind: 'name', ...lower.span(node), name: receiver };
  const hidden: Parameter = {
    target: { kind: 'bind', name },
    fallback: null,
    annotation: null,
    kind: 'keyword-only',
  };
  const fn = plainFunction(lower.span(node), [...parametersOf(node, lower), hidden], bodyOf(node, inner));
  return { kind: 'lambda', ...lower.span(node), fn: { ...fn, receiver } };
}

/** Those that it declares, or `it`. */
function parametersOf(node: SyntaxNode, lower: Lowering): readonly Parameter[] {
  const declared = lambdaParameters(node, lower);
  if (declared.length > 0 || lower.child(node, 'lambda_parameters') !== null)
    return declared.map((each) => lambdaParameter(each, lower));
  if (!/\bit\b/.test(lower.text(node))) return [];
  const name: Name = { kind: 'name', ...lower.span(node), name: 'it' };
  return [{ target: { kind: 'bind', name }, fallback: null, annotation: null, kind: 'plain' }];
}

function bodyOf(node: SyntaxNode, lower: Lowering): FunctionNode['body'] {
  return lower.nestedDefinition<FunctionNode['body']>(
    () => lower.block(node, (lambda, inner) => valueStatements(lambdaBody(lambda, inner), lambda, inner)),
    () => lower.unseen(node),
  );
}

/** Statements of which the last one is the value. `list` holds them. */
export function valueStatements(
  nodes: readonly SyntaxNode[],
  list: SyntaxNode,
  lower: Lowering,
): readonly Statement[] {
  const last = nodes.at(-1);
  const before = lower.pieces('statement', list, nodes.slice(0, -1), (node, inner) => inner.statement(node));
  return [...before.flat(), ...(last === undefined ? [] : lower.tail(last))];
}
