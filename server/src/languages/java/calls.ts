import type { Argument, Call, Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerAnonymousClass } from './classes';
import { collectionOf, doubleBraced, newCollection } from './collections';
import { fallbackOf } from './fallbacks';
import { jsonTree } from './json-trees';
import type { Lowering } from './lowering';
import { builderText, textOf } from './text-calls';
import { lowerType } from './types';

/** `a.b(c)`, `b(c)`, `super.b(c)`. Methods of the standard library that spell a literal are that literal. */
export function lowerInvocation(node: SyntaxNode, lower: Lowering): Expression {
  const name = node.childForFieldName('name');
  if (name === null) return lower.opaque(node);
  const object = node.childForFieldName('object');
  const nodes = argumentNodes(node, lower);
  return (
    jsonTree(node, lower) ??
    collectionOf(node, object, lower.text(name), nodes, lower) ??
    textOf(node, object, lower.text(name), nodes, lower) ??
    fallbackOf(node, object, lower.text(name), nodes, lower) ??
    serviceOf(node, object, lower.text(name), nodes, lower) ??
    plainCall(node, name, object, nodes, lower)
  );
}

/** `retrofit.create(A.class)` gives an `A`, whatever it is called on. */
function serviceOf(
  node: SyntaxNode,
  object: SyntaxNode | null,
  name: string,
  [only, other]: readonly SyntaxNode[],
  lower: Lowering,
): Expression | null {
  if (object === null || name !== 'create' || only?.type !== 'class_literal' || other !== undefined)
    return null;
  const type = lowerType(lower.named(only)[0] ?? null, lower);
  return type === null ? null : call(node, type, lower.positional([object]), true, lower);
}

function plainCall(
  node: SyntaxNode,
  name: SyntaxNode,
  object: SyntaxNode | null,
  nodes: readonly SyntaxNode[],
  lower: Lowering,
): Call {
  const property = lower.name(name);
  const callee: Expression =
    object === null
      ? property
      : {
          kind: 'member',
          ...lower.spanOf(node.startIndex, name.endIndex),
          object: receiverOf(node, object, lower),
          property,
        };
  return call(node, callee, lower.positional(nodes), false, lower);
}

/** `A.super.b()` is a method of a base all the same. */
function receiverOf(node: SyntaxNode, object: SyntaxNode, lower: Lowering): Expression {
  const other = lower.named(node).find((child) => child.type === 'super' && child.id !== object.id);
  return lower.expression(other ?? object);
}

export function argumentNodes(node: SyntaxNode, lower: Lowering): readonly SyntaxNode[] {
  const list = node.childForFieldName('arguments');
  return list === null ? [] : lower.named(list);
}

function call(
  node: SyntaxNode,
  callee: Expression,
  args: readonly Argument[],
  construct: boolean,
  lower: Lowering,
): Call {
  return { kind: 'call', ...lower.span(node), callee, args, construct };
}

/** `super(a)` and `this(a)`, which runs another constructor of the same class. */
export function lowerConstructorCall(node: SyntaxNode, lower: Lowering): Expression {
  const target = node.childForFieldName('constructor');
  if (target === null) return lower.opaque(node);
  const callee: Expression =
    target.type === 'super' ? lower.name(target) : { kind: 'self', ...lower.span(target) };
  return call(node, callee, lower.positional(argumentNodes(node, lower)), false, lower);
}

/** `new A<B>(c)`; with a body it makes the only instance of a class without a name. */
export function lowerConstruction(node: SyntaxNode, lower: Lowering): Expression {
  const type = lowerType(node.childForFieldName('type'), lower);
  if (type === null) return lower.opaque(node);
  const made = type.kind === 'index' ? type.object : type;
  const nodes = argumentNodes(node, lower);
  const body = lower.named(node).find((child) => child.type === 'class_body');
  const literal =
    body === undefined
      ? (jsonTree(node, lower) ??
        newCollection(node, made, nodes, lower) ??
        builderText(node, made, nodes, lower))
      : doubleBraced(node, body, lower);
  if (literal !== null) return literal;
  const callee = body === undefined ? made : lowerAnonymousClass(node, body, made, lower);
  return call(node, callee, lower.positional(nodes), true, lower);
}
