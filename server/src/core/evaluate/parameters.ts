import type { Expression } from '../ir/expressions';
import type { FunctionNode, Parameter } from '../ir/statements';
import { mapAlternatives, oneOf } from './alternatives';
import { annotated, withType } from './annotations';
import { brief } from './brief';
import type { Caller } from './callers';
import { bindsKey, calleeName, forEachChild } from './children';
import type { Context } from './context';
import { CUT, list, NULL, object, TOO_COMPLEX, unknown } from './known';
import { anyItem } from './lists';
import { indexValue, valueInPattern } from './patterns';
import { fittingValue, providedValue } from './provided-values';
import type { FunctionScope, Scope } from './scope';
import type { Arguments, Value } from './values';

/** What a name is inside a function when a parameter binds it; null when none does. */
export function parameterValue(context: Context, scope: FunctionScope, key: string): Value | null {
  const { parameters } = scope.fn;
  for (let index = 0; index < parameters.length; index++) {
    const parameter = parameters[index]!;
    if (!bindsKey(parameter.target, key)) continue;
    const value = passedValue(context, scope, index);
    const isTyped = value.kind === 'instance' && value.args === null;
    const isGiven = scope.args !== null || (value.kind !== 'unknown' && !isTyped);
    const onDefault = isGiven ? null : (name: string, taken: Value) => assumeDefault(context, name, taken);
    const found = valueInPattern(context, parameter.target, value, key, scope, onDefault) ?? unknown(key);
    return found.kind === 'unknown' && found.label === '' && found !== CUT
      ? unknown(key, found.reason)
      : found;
  }
  return null;
}

function passedValue(context: Context, scope: FunctionScope, index: number): Value {
  const parameter = scope.fn.parameters[index]!;
  const label = labelOf(parameter);
  const value = untypedValue(context, scope, index, label);
  const { annotation } = parameter;
  if (annotation === null) return value;
  return mapAlternatives(value, (asked) => {
    const typed = withType(context, asked, annotation, definedAt(scope), label);
    return fittingValue(context, annotation, { asked, typed }, label);
  });
}

function untypedValue(context: Context, scope: FunctionScope, index: number, label: string): Value {
  const { fn, args } = scope;
  const parameter = fn.parameters[index]!;
  if (args !== null) {
    const given = argumentFor(args, fn, index);
    return (
      given ?? defaultOf(context, scope, index) ?? (args.open ? unknown(label) : missing(parameter, label))
    );
  }
  const key = `parameter ${context.machine.idOf(fn)} ${index}`;
  const compute = () => context.machine.guard(key, () => anyArgument(context, scope, index, label));
  const memo = context.unbound.of(scope, fn, scope.passedTo === null ? key : `${key} handed`);
  return memo === null ? compute() : context.machine.unit(memo, compute);
}

function missing(parameter: Parameter, label: string): Value {
  if (parameter.kind === 'rest') return list([]);
  if (parameter.kind === 'keywords') return object(new Map());
  return unknown(label);
}

/** What the callers in the file pass, the default included when one passes nothing. */
function anyArgument(context: Context, scope: FunctionScope, index: number, label: string): Value {
  const { fn } = scope;
  const handed = handedValue(context, scope, index, label);
  if (handed !== null) return handed;
  const { calls, complete } = context.callersOf(scope);
  if (calls.length === 0) return uncalled(context, scope, index, label);
  const values: Value[] = [];
  for (const { args } of [...calls].sort(recursiveLast(fn))) {
    const given = argumentFor(args, fn, index);
    values.push(
      given ??
        defaultOf(context, scope, index) ??
        (args.open ? unknown(label) : missing(fn.parameters[index]!, label)),
    );
  }
  if (!complete) values.push(TOO_COMPLEX);
  const all = oneOf(values);
  return all === CUT ? unknown(label) : all;
}

/** Calls of a function by itself say less of what it gets at first. */
function recursiveLast(fn: FunctionNode): (a: Caller, b: Caller) => number {
  const isInside = ({ place }: Caller) =>
    Number(place.frames.some((frame) => frame.kind === 'function' && frame.fn === fn));
  return (a, b) => isInside(a) - isInside(b);
}

function uncalled(context: Context, scope: FunctionScope, index: number, label: string): Value {
  const provided = givenByContainer(context, scope, index, label);
  if (provided !== null) return provided;
  const fallback = defaultOf(context, scope, index);
  if (fallback === null) return restOf(scope.fn.parameters[index]!, label);
  const { annotation } = scope.fn.parameters[index]!;
  const typed =
    fallback.kind === 'null' && annotation ? annotated(context, annotation, definedAt(scope), label) : null;
  if (typed !== null) {
    context.machine.doubt();
    return oneOf([fallback, typed]);
  }
  assumeDefault(context, label, fallback);
  return fallback;
}

/** What a container of services hands to a function that nobody calls, for the type of a parameter from a package. */
function givenByContainer(
  context: Context,
  scope: FunctionScope,
  index: number,
  label: string,
): Value | null {
  const { annotation } = scope.fn.parameters[index]!;
  if (annotation === null || context.intrinsics.provisions === null) return null;
  const typed = annotated(context, annotation, definedAt(scope), label);
  return typed?.kind === 'external' ? providedValue(context, annotation, typed, label) : null;
}

/** Notes that what may be given was taken to be its default. */
export function assumeDefault(context: Context, name: string, value: Value): void {
  const words = brief(value);
  if (words !== null) context.machine.assume({ kind: 'parameter-default', name, value: words });
  else context.machine.doubt();
}

function restOf(parameter: Parameter, label: string): Value {
  if (parameter.kind === 'rest') return list([], { each: unknown(label), low: 0, high: null });
  if (parameter.kind === 'keywords') return object(new Map(), true);
  return unknown(label);
}

function labelOf({ target }: Parameter): string {
  return target.kind === 'bind' ? target.name.name : '';
}

/** Where the default and the types of a function are looked up: outside of it. */
function definedAt(scope: FunctionScope): Scope {
  return scope.parent;
}

function defaultOf(context: Context, scope: FunctionScope, index: number): Value | null {
  const { fallback } = scope.fn.parameters[index]!;
  if (fallback === null) return null;
  const earlier = scope.fn.parameters.slice(0, index);
  const inside = earlier.length > 0 && mentionsAny(fallback, earlier);
  return context.value(fallback, inside ? scope : definedAt(scope));
}

function mentionsAny(expression: Expression, parameters: readonly Parameter[]): boolean {
  if (expression.kind === 'name') return parameters.some(({ target }) => bindsKey(target, expression.name));
  let found = false;
  forEachChild(expression, (child) => {
    found ||= mentionsAny(child, parameters);
  });
  return found;
}

/** The argument that a parameter takes, or null when the call gives none. */
export function argumentFor(args: Arguments, fn: FunctionNode, index: number): Value | null {
  const parameter = fn.parameters[index]!;
  switch (parameter.kind) {
    case 'rest':
      return remaining(args, index);
    case 'keywords':
      return remainingNamed(args, fn);
    case 'keyword-only':
      return namedFor(args, parameter);
    case 'options':
      return args.positional(index) ?? (args.names().some(isWord) ? remainingNamed(args, fn) : null);
    case 'plain':
      return namedFor(args, parameter) ?? args.positional(index);
  }
}

function namedFor(args: Arguments, parameter: Parameter): Value | null {
  const name = nameOf(parameter);
  return name === null ? null : args.named(name);
}

/** What a call names a parameter by, or null when it can't. */
function nameOf({ target, label }: Parameter): string | null {
  return label ?? (target.kind === 'bind' ? target.name.name : null);
}

function remaining(args: Arguments, from: number): Value {
  const items: Value[] = [];
  for (let index = from; index < args.positionalCount; index++) items.push(args.positional(index) ?? NULL);
  return list(items, args.open ? { each: unknown('args'), low: 0, high: null } : null);
}

function remainingNamed(args: Arguments, fn: FunctionNode): Value {
  const taken = new Set(fn.parameters.filter(({ kind }) => kind !== 'options').map(nameOf));
  const entries = new Map<string, Value>();
  for (const name of args.names())
    if (!taken.has(name) && isWord(name)) entries.set(name, args.named(name) ?? NULL);
  return object(entries, args.open);
}

/** Names of other kinds (that of a block) are no keys. */
function isWord(name: string): boolean {
  return /^[\p{L}_]/u.test(name);
}

/**
 * What a function gets from the call that it is handed to where it is written: an item of the list that is mapped over.
 * Null when the call is not known to do that.
 */
function handedValue(context: Context, scope: FunctionScope, index: number, label: string): Value | null {
  const { passedTo } = scope;
  if (passedTo === null) return null;
  const { call, position } = passedTo;
  const { callee } = call;
  const intrinsic = callee.kind === 'member' ? context.intrinsics.ofAnyMethod(calleeName(callee)) : null;
  if (intrinsic === 'map' || intrinsic === 'for-each' || intrinsic === 'filter' || intrinsic === 'flat-map') {
    if (callee.kind !== 'member' || position !== 0) return null;
    if (index === 1) return indexValue(null);
    if (index > 1) return null;
    const items = context.value(callee.object, passedTo.scope);
    return items === CUT ? unknown(label) : anyItem(items, () => label || context.spell(callee.object));
  }
  const target = context.value(callee, passedTo.scope);
  if (target.kind !== 'external') return null;
  const meaning = context.intrinsics.ofExternal(target);
  if (meaning === 'map' && position === 0) {
    const source = call.args[index + 1]?.value;
    return source ? anyItem(context.value(source, passedTo.scope), () => label) : null;
  }
  return meaning === 'array-from' && index === 1 ? indexValue(null) : null;
}
