import type { Argument, Call, Expression, Name } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerArguments, valuesOf } from './arguments';
import { type CallParts, callParts } from './call-parts';
import { collectionOf } from './collections';
import { lowerLambda } from './lambdas';
import type { Lowering } from './lowering';
import { isOwn } from './names';
import { lowerScopeCall } from './scope-functions';
import { textOfCall } from './text-calls';

/** `a.b(c) { d }`, `b(c)`. Calls of the standard library that spell a literal are that literal. */
export function lowerCall(node: SyntaxNode, lower: Lowering): Expression {
  const parts = callParts(node, lower);
  if (parts === null) return lower.opaque(node);
  return (
    lowerScopeCall(node, lower) ??
    passedThrough(node, parts, lower) ??
    serviceOf(node, parts, lower) ??
    collectionOf(node, parts, lower) ??
    textOfCall(node, parts, lower) ??
    plainCall(node, parts, lower)
  );
}

/** Results of `runCatching` and the like: what they hold. */
const OPENS: ReadonlySet<string> = new Set(['getOrNull', 'getOrThrow']);

/** `deferred.await()`, `result.getOrThrow()`. */
function passedThrough(node: SyntaxNode, { object, name, args, lambda }: CallParts, lower: Lowering) {
  if (object === null || args.length > 0 || lambda !== null) return null;
  if (name === 'await')
    return { kind: 'await', ...lower.span(node), value: lower.expression(object) } as const;
  return OPENS.has(name) ? lower.expression(object) : null;
}

/** `retrofit.create(A::class.java)` gives an `A`. */
function serviceOf(node: SyntaxNode, { object, name, args }: CallParts, lower: Lowering): Expression | null {
  const [only, other] = valuesOf(args, lower);
  if (object === null || name !== 'create' || only === undefined || other !== undefined) return null;
  const type = /^([\p{Lu}][\p{L}\p{N}_]*)::class(?:\.java)?$/u.exec(lower.text(only))?.[1];
  if (type === undefined) return null;
  const span = lower.spanOf(only.startIndex, only.startIndex + type.length);
  const callee: Name = { kind: 'name', ...span, name: type };
  const maker = { name: null, value: lower.expression(object), spread: 'none' } as const;
  return { kind: 'call', ...lower.span(node), callee, args: [maker], construct: true };
}

export function plainCall(node: SyntaxNode, parts: CallParts, lower: Lowering): Call {
  const { callee, args, lambda, name } = parts;
  return {
    kind: 'call',
    ...lower.span(node),
    callee: calleeOf(callee, parts, lower),
    args: [...lowerArguments(args, lower), ...trailing(lambda, name, lower)],
    construct: false,
  };
}

function trailing(lambda: SyntaxNode | null, to: string, lower: Lowering): readonly Argument[] {
  if (lambda === null) return [];
  return [{ name: null, value: lowerLambda(lambda, to === '' ? '<call>' : to, lower), spread: 'none' }];
}

/** `put(a)` of a JSON list adds, and `addProperty(k, v)` of a JSON object sets. */
function calleeOf(callee: SyntaxNode, { name, args }: CallParts, lower: Lowering): Expression {
  const read = lower.expression(callee);
  const value =
    read.kind === 'call' && read.bare && callee.type === 'navigation_expression' ? read.callee : read;
  if (value.kind !== 'member') return value;
  return { ...value, property: renamedName(value.property, name, args.length) };
}

function renamedName(property: Name, name: string, count: number): Name {
  const other = renamed(name, count);
  return other === null ? property : { ...property, start: property.end, name: other };
}

function renamed(name: string, count: number): string | null {
  if (name === 'put' && count === 1) return 'add';
  return name === 'addProperty' && count === 2 ? 'put' : null;
}

/** Methods that change lists and objects, and nothing else. */
const CHANGES: ReadonlySet<string> = new Set([
  ...['add', 'addAll', 'put', 'putAll', 'set', 'remove', 'clear', 'addProperty'],
]);

/** A bare call inside a lambda with a receiver, as a call of a member of it for sure; null for others. */
export function changingCall(node: SyntaxNode, lower: Lowering): Call | null {
  const parts = callParts(node, lower);
  const receiver = lower.around.receivers.find(({ kind }) => kind !== 'unseen');
  if (parts === null || parts.object !== null || receiver === undefined || !CHANGES.has(parts.name))
    return null;
  if (isOwn(parts.name, lower) || lower.around.locals.has(parts.name)) return null;
  const span = lower.span(node);
  const property = lower.name(parts.callee);
  return {
    kind: 'call',
    ...span,
    callee: {
      kind: 'member',
      ...lower.span(parts.callee),
      object: { kind: 'name', ...lower.span(parts.callee), name: receiver.name },
      property: renamedName(property, parts.name, parts.args.length),
    },
    args: [...lowerArguments(parts.args, lower), ...trailing(parts.lambda, parts.name, lower)],
    construct: false,
  };
}
