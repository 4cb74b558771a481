import type { Call } from '../ir/expressions';
import { mapAlternatives } from './alternatives';
import { calleeValue } from './callees';
import { methodBesideField, receiverAt, superValue } from './classes';
import type { Context } from './context';
import { readOpened } from './file-intrinsics';
import { callFunction } from './functions';
import { JoinedArguments, ShiftedArguments } from './given-arguments';
import { callIntrinsic } from './intrinsic-calls';
import { CUT, knownText, NULL, stepTo, unknown, unknownFrom } from './known';
import { LazyArguments } from './lazy-arguments';
import { lookedUp } from './lookups';
import { meantBy } from './overloads';
import { locatedValue } from './provided-values';
import type { Scope } from './scope';
import type { Arguments, Value } from './values';

type Label = () => string;

/** What a call gives. */
export function callValue(context: Context, call: Call, scope: Scope): Value {
  const { callee } = call;
  if (callee.kind === 'name' && callee.name === 'super')
    return superOf(context, scope, () => context.spell(call));
  const args = new LazyArguments(context, call, scope);
  const label = () => context.spell(call);
  const run = (target: Value) =>
    call.bare ? readOrCall(context, target, args, label) : callTarget(context, target, args, label);
  if (callee.kind !== 'member') return run(calleeValue(context, callee, scope));
  const name = callee.property.name;
  return mapAlternatives(context.value(callee.object, scope), (receiver) => {
    const own = callMethod(context, receiver, name, args, label);
    if (own !== null) return own;
    const target =
      methodBesideField(context, receiver, name) ??
      context.property(receiver, name, () => context.spell(callee));
    return seenOr(context, run(target), name, args, label);
  });
}

/** What a call gave, or its fallback where nobody sees what it looked up. */
function seenOr(context: Context, given: Value, name: string, args: Arguments, label: Label): Value {
  if (given.kind !== 'unknown' || given === CUT || given.fallback) return given;
  return lookedUp(context, name, args, () => unknown(label())) ?? given;
}

/** A method that is named runs; anything else is itself. */
export function readOrCall(context: Context, target: Value, args: Arguments, label: Label): Value {
  return mapAlternatives(target, (each) =>
    each.kind === 'function' && each.fn.calledByName ? callTarget(context, each, args, label) : each,
  );
}

function superOf(context: Context, scope: Scope, label: Label): Value {
  const receiver = receiverAt(context, scope);
  return (receiver === null ? null : superValue(context, receiver)) ?? unknown(label());
}

/** A method of the language itself; null when the receiver has none of that name. */
function callMethod(
  context: Context,
  receiver: Value,
  name: string,
  args: Arguments,
  label: Label,
): Value | null {
  if (receiver.kind === 'unknown') return methodOfUnknown(context, receiver, name, args, label);
  const intrinsic = context.intrinsics.ofMethod(receiver, name);
  if (intrinsic === null) return null;
  if (receiver.kind === 'object' && receiver.entries.has(name)) return null;
  return callIntrinsic({ context, intrinsic, receiver, args, label });
}

/** `question.strip()` is still called `question`; a list method gives a list of nobody knows how many. */
function methodOfUnknown(
  context: Context,
  receiver: Extract<Value, { kind: 'unknown' }>,
  name: string,
  args: Arguments,
  label: Label,
): Value {
  if (receiver === CUT) return CUT;
  const intrinsic = context.intrinsics.ofAnyMethod(name);
  switch (intrinsic) {
    case 'trim':
    case 'lower':
    case 'upper':
    case 'replace':
    case 'change-text':
    case 'to-text':
    case 'copy':
    case 'slice':
    case 'filter':
    case 'reversed-or-sorted':
      return receiver;
    case 'map':
    case 'flat-map':
    case 'entries':
    case 'keys':
    case 'values':
      return callIntrinsic({ context, intrinsic, receiver, args, label }) ?? unknown(label());
    case 'get': {
      const key = knownText(args.positional(0) ?? NULL);
      const entry = key === null ? unknown(label()) : unknownFrom(receiver, `[${JSON.stringify(key)}]`);
      const fallback = args.positional(1);
      return fallback === null || fallback.kind === 'null' ? entry : { ...entry, fallback };
    }
    default:
      return (
        lookedUp(context, name, args, () => unknown(label())) ??
        (receiver.reason === 'run-time' ? unknown(label()) : receiver)
      );
  }
}

/** What calling a value gives. */
export function callTarget(context: Context, target: Value, args: Arguments, label: Label): Value {
  switch (target.kind) {
    case 'one-of':
      return mapAlternatives(target, (each) => callTarget(context, each, args, label));
    case 'function':
      return callFunction(context, meantBy(target, args), args, label);
    case 'class':
      return { kind: 'instance', of: target, args };
    case 'partial':
      return callTarget(context, target.target, new JoinedArguments(target.args, args), label);
    case 'external':
      return callExternal(context, target, args, label);
    case 'module':
      return callModule(context, target, args, label);
    case 'instance':
      return callInstance(context, target, args, label);
    case 'unknown':
      return target === CUT ? CUT : target.reason === 'run-time' ? unknown(label()) : target;
    default:
      return unknown(label());
  }
}

function callExternal(
  context: Context,
  target: Extract<Value, { kind: 'external' }>,
  args: Arguments,
  label: Label,
): Value {
  const located = locatedValue(context, target, args);
  if (located !== null) return located;
  const intrinsic = context.intrinsics.ofExternal(target);
  const known =
    intrinsic === null ? null : callIntrinsic({ context, intrinsic, receiver: null, args, label });
  if (known !== null) return known;
  const read = intrinsic === null ? readOpened(context, target) : null;
  if (read !== null) return read;
  if (intrinsic === 'call-later')
    return callTarget(context, args.positional(0) ?? NULL, new ShiftedArguments(args, 1), label);
  const last = target.path.at(-1);
  const found = last?.kind === 'member' ? lookedUp(context, last.name, args, () => unknown(label())) : null;
  if (found !== null) return found;
  return stepTo(target, { kind: 'call', args });
}

/** `module.exports = function ...`: what is required is called itself. */
function callModule(
  context: Context,
  target: Extract<Value, { kind: 'module' }>,
  args: Arguments,
  label: Label,
): Value {
  const whole = context.modules.of(target.program).exports.find('default');
  return whole === null || whole.kind === 'module'
    ? unknown(label())
    : callTarget(context, whole, args, label);
}

/** An instance that can be called (`__call__`) gives what that method gives. */
function callInstance(
  context: Context,
  target: Extract<Value, { kind: 'instance' }>,
  args: Arguments,
  label: Label,
): Value {
  const method = context.property(target, '__call__', label);
  return method.kind === 'function' ? callTarget(context, method, args, label) : unknown(label());
}

/** What a call runs, partial applications taken apart. */
export function targetsOf(
  context: Context,
  call: Call,
  scope: Scope,
): readonly { callee: Value; args: Arguments }[] {
  const args = context.argumentsOf(call, scope);
  const callee = calleeValue(context, call.callee, scope);
  const options = callee.kind === 'one-of' ? callee.options : [callee];
  return options.map((each) =>
    each.kind === 'partial'
      ? { callee: each.target, args: new JoinedArguments(each.args, args) }
      : { callee: each, args },
  );
}
