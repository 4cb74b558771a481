import { TYPE_ARGUMENT } from '../../core/evaluate/intrinsics';
import type { Argument, Call, Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { lowerArguments } from './arguments';
import { configuredCall } from './configured-values';
import { service } from './located-services';
import type { Lowering } from './lowering';
import { lowerNameOf } from './name-of';
import { lowerType, typeArguments } from './types';

export function lowerCall(node: SyntaxNode, lower: Lowering): Expression {
  const callee = node.childForFieldName('function');
  const list = node.childForFieldName('arguments');
  if (callee === null || list === null) return lower.opaque(node);
  const name = callee.type === 'identifier' ? lower.text(callee) : '';
  if (name === 'nameof') return lowerNameOf(node, list, lower);
  const call: Call = {
    kind: 'call',
    ...lower.span(node),
    callee: lower.expression(callee),
    args: [...lowerArguments(list, lower), ...registeredType(callee, lower)],
    construct: false,
  };
  return service(call, callee, lower) ?? configuredCall(call) ?? ofText(call) ?? withoutWaiting(call) ?? call;
}

/** `services.AddSingleton<T>(...)` registers something for the type `T`. */
function registeredType(callee: SyntaxNode, lower: Lowering): readonly Argument[] {
  const name = callee.type === 'member_access_expression' ? callee.childForFieldName('name') : null;
  if (name?.type !== 'generic_name' || !/^(?:Try)?Add\p{Lu}/u.test(lower.text(name))) return [];
  const [type] = typeArguments(name, lower);
  return type === undefined ? [] : [{ name: TYPE_ARGUMENT, value: lowerType(type, lower), spread: 'none' }];
}

/** Functions of `string` that are methods of their first argument in other languages. */
const TEXT_FUNCTIONS: ReadonlySet<string> = new Set(['Concat', 'Format', 'Join']);

/** `string.Format(a, b)` as `a.Format(b)`, and `string.Join(a, b, c)` as `a.Join([b, c])`. */
function ofText(call: Call): Call | null {
  const { callee, args } = call;
  if (callee.kind !== 'member' || callee.object.kind !== 'name') return null;
  const { name } = callee.property;
  if (!/^[sS]tring$/.test(callee.object.name) || !TEXT_FUNCTIONS.has(name)) return null;
  const [first, ...others] = withoutCulture(args);
  if (first === undefined || first.spread !== 'none') return null;
  if (name === 'Concat' && others.length === 0) return null;
  const end = Math.max(callee.end, first.value.end);
  const method: Expression = { ...callee, end, object: first.value };
  return { ...call, callee: method, args: name === 'Join' ? joined(others) : others };
}

/** `string.Format(CultureInfo.InvariantCulture, ...)`: the culture decides how numbers are spelled. */
function withoutCulture(args: readonly Argument[]): readonly Argument[] {
  const first = args[0]?.value;
  const isCulture =
    first?.kind === 'member' && first.object.kind === 'name' && first.object.name === 'CultureInfo';
  return isCulture ? args.slice(1) : args;
}

function joined(args: readonly Argument[]): readonly Argument[] {
  const [first, ...others] = args;
  if (first === undefined || others.length === 0) return args;
  const items = args.map(({ value }) => value);
  const { anchor, start } = first.value;
  const end = items.at(-1)?.end ?? first.value.end;
  return [{ name: null, value: { kind: 'list', anchor, start, end, items }, spread: 'none' }];
}

/** Calls that wait for a task, or say how, and change nothing of what it gives. */
const WAITING: ReadonlySet<string> = new Set(['AsTask', 'ConfigureAwait', 'WaitAsync', 'WithCancellation']);

/** `f().ConfigureAwait(false)`, `f().GetAwaiter().GetResult()`. */
function withoutWaiting({ callee }: Call): Expression | null {
  if (callee.kind !== 'member') return null;
  const { object, property } = callee;
  if (WAITING.has(property.name)) return object;
  if (property.name !== 'GetResult' || object.kind !== 'call') return null;
  const way = object.callee;
  return way.kind === 'member' && way.property.name === 'GetAwaiter' ? way.object : null;
}
