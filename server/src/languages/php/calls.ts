import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerArguments } from './arguments';
import { lowerClassBody } from './classes';
import type { Lowering } from './lowering';
import { memberOf } from './names';
import { lowerStandardCall } from './standard-functions';

/** `f(...)`; some functions of the standard library are what they do to one of their arguments. */
export function lowerCall(node: SyntaxNode, lower: Lowering): Expression {
  const [callee, list] = lower.named(node);
  if (callee === undefined || list === undefined) return lower.opaque(node);
  const name = functionName(callee, lower);
  const standard = name === null ? null : lowerStandardCall(name, callee, node, list, lower);
  if (standard !== null) return standard;
  const target = lower.expression(callee);
  return isReference(list) ? target : call(node, target, list, lower);
}

/** The name of a function that is called by it, without the backslash of the global namespace; else null. */
export function functionName(callee: SyntaxNode, lower: Lowering): string | null {
  const type = callee.type;
  if (type !== 'name' && type !== 'qualified_name') return null;
  const name = lower.text(callee).replace(/^\\/, '');
  return name.includes('\\') ? null : name;
}

function call(node: SyntaxNode, callee: Expression, list: SyntaxNode | null, lower: Lowering): Expression {
  return {
    kind: 'call',
    ...lower.span(node),
    callee,
    args: list === null ? [] : lowerArguments(list, lower),
    construct: false,
  };
}

/** `f(...)` with three dots is the function itself. */
function isReference(list: SyntaxNode): boolean {
  const [only] = list.namedChildren;
  if (only === undefined) return false;
  return only.type === 'variadic_placeholder';
}

/** `$a->b(...)`, `$a?->b(...)`. */
export function lowerMemberCall(node: SyntaxNode, lower: Lowering): Expression {
  const [object, name, list] = lower.named(node);
  if (object === undefined || name === undefined || list === undefined) return lower.opaque(node);
  const made = madeByContainer(name, list, node, lower);
  if (made !== null) return made;
  const callee = memberOf(node.startIndex, lower.expression(object), name, lower);
  return isReference(list) ? callee : call(node, callee, list, lower);
}

const GETTERS = /^(make|get|resolve|makeWith)$/;

/** `$container->get(A::class)` gives an `A`, whatever the container is. */
function madeByContainer(
  name: SyntaxNode,
  list: SyntaxNode,
  node: SyntaxNode,
  lower: Lowering,
): Expression | null {
  if (!GETTERS.test(lower.text(name))) return null;
  const [argument] = lower.named(list);
  const [value] = argument === undefined ? [] : lower.named(argument);
  if (value?.type !== 'class_constant_access_expression' || !/::\s*class$/i.test(lower.text(value)))
    return null;
  return call(node, lower.expression(value), null, lower);
}

/** `A::b(...)`; `parent::__construct(...)` is a call of `super`. */
export function lowerScopedCall(node: SyntaxNode, lower: Lowering): Expression {
  const [scope, name, list] = lower.named(node);
  if (scope === undefined || name === undefined || list === undefined) return lower.opaque(node);
  const made = madeByContainer(name, list, node, lower);
  if (made !== null) return made;
  const object = lower.expression(scope);
  const isConstructor = lower.text(name).toLowerCase() === '__construct';
  const isSuper = isConstructor && object.kind === 'name' && object.name === 'super';
  const callee = isSuper ? object : memberOf(node.startIndex, object, name, lower);
  return isReference(list) ? callee : call(node, callee, list, lower);
}

/** `new A(...)`, `new class(...) extends B { ... }`; a `new stdClass` is an object without entries yet. */
export function lowerNew(node: SyntaxNode, lower: Lowering): Expression {
  const [first, second] = lower.named(node);
  if (first === undefined) return lower.opaque(node);
  if (/^\\?stdClass$/i.test(lower.text(first))) return { kind: 'object', ...lower.span(node), entries: [] };
  const isAnonymous = first.type === 'anonymous_class';
  const inner = isAnonymous ? lower.named(first).find(({ type }) => type === 'arguments') : second;
  const callee: Expression = isAnonymous
    ? { kind: 'class-expression', ...lower.span(first), node: lowerClassBody(first, lower) }
    : lower.expression(first);
  return {
    kind: 'call',
    ...lower.span(node),
    callee,
    args: inner?.type === 'arguments' ? lowerArguments(inner, lower) : [],
    construct: true,
  };
}
