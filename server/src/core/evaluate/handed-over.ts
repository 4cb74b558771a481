import type { Call, Expression } from '../ir/expressions';
import { alternatives } from './alternatives';
import { calleeValue } from './callees';
import { calleeName } from './children';
import type { Context } from './context';
import { JoinedArguments, ShiftedArguments } from './given-arguments';
import type { Intrinsic } from './intrinsics';
import type { Scope } from './scope';
import type { Arguments, Value } from './values';

/** What runs when a call hands something on to be run later, with the arguments behind it; empty when it hands nothing on. */
export function handedTargetsOf(
  context: Context,
  call: Call,
  scope: Scope,
): readonly { callee: Value; args: Arguments }[] {
  const position = handedPosition(context, call, scope);
  const args = context.argumentsOf(call, scope);
  const handed = position === null ? null : args.positional(position);
  if (handed === null) return [];
  const behind = new ShiftedArguments(args, position! + 1);
  return alternatives(handed).map((each) =>
    each.kind === 'partial'
      ? { callee: each.target, args: new JoinedArguments(each.args, behind) }
      : { callee: each, args: behind },
  );
}

/** So many arguments by name are what a method gets; fewer may only say how it is called. */
const MEANT_FOR_IT = 2;

/**
 * What may run when a call hands a method, with arguments by name behind it, to something that this file does not declare:
 * a function of another file, what a package makes.
 */
export function handedElsewhere(
  context: Context,
  call: Call,
  scope: Scope,
): readonly { callee: Value; args: Arguments }[] {
  const position = positionElsewhere(context, call, scope);
  if (position === null) return [];
  const args = context.argumentsOf(call, scope);
  const handed = args.positional(position);
  const behind = new ShiftedArguments(args, position + 1);
  return handed === null ? [] : alternatives(handed).map((callee) => ({ callee, args: behind }));
}

function positionElsewhere(context: Context, { callee, args }: Call, scope: Scope): number | null {
  const position = args.findIndex(({ name, value }) => name === null && value.kind === 'member');
  const named = args.slice(position + 1).filter(({ name }) => name !== null);
  if (position === -1 || position > 1 || named.length < MEANT_FOR_IT) return null;
  return alternatives(calleeValue(context, callee, scope)).some((each) => isKnown(context, each))
    ? null
    : position;
}

/** Whether it is known what something does with what it is handed: it is the language's own, or declared in this file. */
function isKnown(context: Context, value: Value): boolean {
  if (value.kind === 'external') return context.intrinsics.ofExternal(value) !== null;
  return value.kind === 'class' || (value.kind === 'function' && isAtHome(context, value.scope));
}

function isAtHome({ modules }: Context, scope: Scope): boolean {
  return modules.at(scope) === modules.home;
}

/** Whether a call hands a function on to be run later: `submit(f, x)`. */
export function handsOver(context: Context, call: Call, scope: Scope): boolean {
  return handedPosition(context, call, scope) !== null;
}

const POSITIONS: Partial<Record<Intrinsic, number>> = { 'call-later': 0, 'call-later-second': 1 };

/** The position of the function that a call hands on; null when it hands none on. */
function handedPosition(context: Context, call: Call, scope: Scope): number | null {
  const { callee } = call;
  const method = callee.kind === 'member' ? context.intrinsics.ofAnyMethod(calleeName(callee)) : null;
  const byName = method === null ? undefined : POSITIONS[method];
  if (byName !== undefined) return byName;
  const value = context.value(callee, scope);
  const meaning = value.kind === 'external' ? context.intrinsics.ofExternal(value) : null;
  return (meaning === null ? undefined : POSITIONS[meaning]) ?? null;
}

/** As `handedTargetsOf`, by how it is written: for what nobody knows. Null when a call hands nothing on. */
export function handedOver(
  context: Context,
  call: Call,
  scope: Scope,
): { readonly expression: Expression; readonly args: Arguments } | null {
  const position = handedPosition(context, call, scope) ?? positionElsewhere(context, call, scope);
  const args = context.argumentsOf(call, scope);
  const expression = position === null ? null : args.expression(position);
  if (expression === null) return null;
  const behind = new ShiftedArguments(args, position! + 1);
  if (expression.kind !== 'call' || !isPartial(context, expression, scope))
    return { expression, args: behind };
  const given = context.argumentsOf(expression, scope);
  const target = given.expression(0);
  return target && { expression: target, args: new JoinedArguments(new ShiftedArguments(given, 1), behind) };
}

function isPartial(context: Context, { callee }: Call, scope: Scope): boolean {
  const value = context.value(callee, scope);
  return value.kind === 'external' && context.intrinsics.ofExternal(value) === 'partial';
}
