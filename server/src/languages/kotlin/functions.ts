import type { Name } from '../../core/ir/expressions';
import type { FunctionNode, Parameter } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { plainFunction } from '../wire/plain-function';
import { declaredNames } from './declared-names';
import type { Lowering } from './lowering';
import { lowerParameters } from './parameters';
import { surroundings, withReceiver } from './surroundings';
import { isType, lowerType } from './types';

/** What is told of a function by where it stands. */
export interface FunctionPlace {
  readonly static: boolean;
}

/** The receiver of an extension function. */
const RECEIVER = '<this of extension>';

/** `fun a(b: C = d): E { ... }`, `fun a() = b`, `fun T.a()`, `fun(b: C) = d`. */
export function lowerFunction(node: SyntaxNode, place: FunctionPlace, lower: Lowering): FunctionNode {
  const name = node.childForFieldName('name');
  const inside = insideOf(node, lower);
  const list = lower.child(node, 'function_value_parameters');
  const receiver = receiverType(node, lower);
  const parameters = list === null ? [] : lowerParameters(list, inside);
  const fn = plainFunction(
    lower.span(node),
    parameters,
    bodyOf(node, receiver === null ? inside : extending(inside)),
  );
  const named: FunctionNode = {
    ...fn,
    name: name === null || lower.text(name) === '' ? null : lower.name(name),
    returnType: lowerType(returnType(node, lower), lower),
    static: place.static,
  };
  if (receiver === null) return named;
  return { ...named, receiver: RECEIVER, parameters: [...parameters, receiverParameter(receiver, lower)] };
}

/** The names that a function declares hide those of the class around. */
export function insideOf(node: SyntaxNode, lower: Lowering): Lowering {
  const { around } = lower;
  const declared = declaredNames(lower.text(node));
  const locals = new Set([...around.locals, ...declared]);
  return locals.size === around.locals.size ? lower : lower.amid(surroundings({ ...around, locals }));
}

function extending(lower: Lowering): Lowering {
  return lower.amid(withReceiver(lower.around, { name: RECEIVER, kind: 'scope' }));
}

function receiverParameter(type: SyntaxNode, lower: Lowering): Parameter {
  const name: Name = { kind: 'name', ...lower.span(type), name: RECEIVER };
  return {
    target: { kind: 'bind', name },
    fallback: null,
    annotation: lowerType(type, lower),
    kind: 'keyword-only',
  };
}

/** The type in front of the name of an extension function. */
function receiverType(node: SyntaxNode, lower: Lowering): SyntaxNode | null {
  const name = node.childForFieldName('name');
  if (name === null) return null;
  return lower.named(node).find((child) => isType(child) && child.startIndex < name.startIndex) ?? null;
}

function returnType(node: SyntaxNode, lower: Lowering): SyntaxNode | null {
  const list = lower.child(node, 'function_value_parameters');
  if (list === null) return null;
  return lower.named(node).find((child) => isType(child) && child.startIndex >= list.endIndex) ?? null;
}

/** A body that is one expression, or statements; of nothing, nobody knows what. */
export function bodyOf(node: SyntaxNode, lower: Lowering): FunctionNode['body'] {
  const body = lower.child(node, 'function_body');
  if (body === null) return lower.unseen(node);
  return lower.nestedDefinition<FunctionNode['body']>(
    () => lower.block(body, statementsOfBody),
    () => lower.unseen(body),
  );
}

function statementsOfBody(body: SyntaxNode, lower: Lowering) {
  const [first] = lower.named(body);
  if (first === undefined) return [];
  if (first.type !== 'block') return lower.tail(first);
  return lower.pieces('statement', first, lower.parts(first), (each, inner) => inner.statement(each)).flat();
}
