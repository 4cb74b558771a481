import type { Expression, Name } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { isType, lowerType } from './types';

/** A bare name: of a literal, a member of the class around, or whatever binds it. */
export function lowerName(node: SyntaxNode, lower: Lowering): Expression {
  return meaningOf(lower.name(node), lower);
}

export function meaningOf(name: Name, lower: Lowering): Expression {
  const { anchor, start, end } = name;
  const span = { anchor, start, end };
  switch (name.name) {
    case '':
      return { kind: 'opaque', ...span, children: [] };
    case 'true':
    case 'false':
      return { kind: 'boolean', ...span, value: name.name === 'true' };
    case 'null':
      return { kind: 'null', ...span };
  }
  if (isOwn(name.name, lower))
    return { kind: 'member', ...span, object: { kind: 'self', ...span }, property: name };
  const of = receiversFor(name.name, lower);
  return of.length === 0 ? name : { ...name, of };
}

export function isOwn(name: string, { around }: Lowering): boolean {
  return around.own.has(name) && !around.locals.has(name);
}

/** The receivers that a bare name may be a member of. Types are no members. */
function receiversFor(name: string, { around }: Lowering): readonly string[] {
  if (around.locals.has(name) || /^\p{Lu}/u.test(name)) return [];
  return around.receivers.filter(({ kind }) => kind !== 'unseen').map((each) => each.name);
}

/** `this`: what the innermost lambda with a receiver is called on, else the object of the class. */
export function lowerThis(node: SyntaxNode, lower: Lowering): Expression {
  const { receivers, own } = lower.around;
  const span = lower.span(node);
  const label = lower.child(node, 'identifier');
  const [inner] = receivers.filter(({ kind }) => kind !== 'unseen');
  const isSelf = label !== null && own.size > 0;
  if (inner === undefined || isSelf) return { kind: 'self', ...span };
  return { kind: 'name', ...span, name: inner.name };
}

/** `a.b`, `a?.b`, `this.b`, `A::b`; a type (`A::class`) says nothing. */
export function lowerNavigation(node: SyntaxNode, lower: Lowering): Expression {
  const [object, name] = lower.named(node);
  if (object === undefined) return lower.unseen(node);
  if (name === undefined) return lower.opaque(node);
  const text = lower.plainName(name);
  const type = typeLiteral(object, text, lower);
  if (type !== null) return type;
  if (text === 'class' || text === '') return { kind: 'opaque', ...lower.span(node), children: [] };
  const value = isReceivers(object, text, lower)
    ? { kind: 'name' as const, ...lower.span(object), name: lower.around.receivers[0]!.name }
    : isType(object)
      ? (lowerType(object, lower) ?? lower.unseen(object))
      : lower.expression(object);
  if (name.type !== 'identifier') return { kind: 'opaque', ...lower.span(node), children: [value] };
  return { kind: 'member', ...lower.span(node), object: value, property: lower.name(name) };
}

/** Getters of Java, read as properties, in which a connection sends its request. */
const SENDING_GETTERS: ReadonlySet<string> = new Set(['inputStream', 'responseCode']);

/** A member that is read; a getter that sends is called. */
export function lowerRead(node: SyntaxNode, lower: Lowering): Expression {
  const read = lowerNavigation(node, lower);
  if (read.kind !== 'member' || !SENDING_GETTERS.has(read.property.name)) return read;
  return { kind: 'call', ...lower.span(node), callee: read, args: [], construct: false, bare: true };
}

/** `A::class` and `A::class.java` are the type. */
function typeLiteral(object: SyntaxNode, name: string, lower: Lowering): Expression | null {
  if (name === 'class' && object.type === 'identifier') return lower.name(object);
  if (name !== 'java' || object.type !== 'navigation_expression') return null;
  const [type, word] = lower.named(object);
  const isLiteral = type?.type === 'identifier' && word !== undefined && lower.text(word) === 'class';
  return isLiteral ? lower.name(type) : null;
}

/** `this.a` in a lambda that may have a receiver, where the class around has no such member. */
function isReceivers(object: SyntaxNode, name: string, { around }: Lowering): boolean {
  return object.type === 'this_expression' && around.receivers.length > 0 && !around.own.has(name);
}

/** `a[b]`. */
export function lowerIndex(node: SyntaxNode, lower: Lowering): Expression {
  const [object, index, ...others] = lower.named(node);
  if (object === undefined || index === undefined || others.length > 0) return lower.opaque(node);
  return {
    kind: 'index',
    ...lower.span(node),
    object: lower.expression(object),
    index: lower.expression(index),
  };
}

/** `::f`, which is the function itself, and `A::b`. */
export function lowerReference(node: SyntaxNode, lower: Lowering): Expression {
  const [first, second] = lower.named(node);
  if (second !== undefined) return lowerNavigation(node, lower);
  return first?.type === 'identifier' ? lower.expression(first) : lower.unseen(node);
}
