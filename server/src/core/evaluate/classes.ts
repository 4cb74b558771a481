import type { Call, Expression } from '../ir/expressions';
import type { ClassNode, Field, FunctionNode, Method } from '../ir/statements';
import { alternatives, mapAlternatives, oneOf } from './alternatives';
import { annotated, withType } from './annotations';
import { calleeName, fieldKey } from './children';
import type { Context } from './context';
import { EFFECT } from './effects';
import { noArguments } from './given-arguments';
import { CUT, NULL, stepTo, unknown } from './known';
import { environmentDefault } from './operators';
import { assignedOutside, filesAround } from './outside-setters';
import { anchorOf, type BlockScope, type ClassScope, type FunctionScope, type Scope } from './scope';
import type { Arguments, ClassValue, ExternalValue, InstanceValue, Value } from './values';

/** How far inheritance is followed. */
const BASES = 8;

const CONSTRUCTOR = 'constructor';

function classScope({ node, scope }: ClassValue): ClassScope {
  return { kind: 'class', node, parent: scope };
}

function methodScope(
  of: ClassValue,
  fn: FunctionNode,
  receiver: Value,
  args: Arguments | null,
): FunctionScope {
  return { kind: 'function', fn, parent: classScope(of), args, receiver, passedTo: null };
}

/** The class that a class extends: of this file, or from outside; null when there is none that is known. */
export function baseOf(context: Context, { node, scope }: ClassValue): ClassValue | ExternalValue | null {
  for (const base of node.bases)
    for (const value of alternatives(context.value(base, scope)))
      if (value.kind === 'class' || value.kind === 'external') return value;
  return null;
}

/** A member of a class itself: its fields and methods, those of its bases behind. Null when there is none. */
export function classProperty(context: Context, of: ClassValue, name: string, depth = BASES): Value | null {
  const field = of.node.fields.find((each) => each.name === name);
  if (field) return field.value ? context.value(field.value, classScope(of)) : NULL;
  const method = of.node.methods.find((each) => each.name === name);
  if (method) return methodValue(context, of, method, of);
  const base = depth > 0 ? baseOf(context, of) : null;
  if (base?.kind === 'class') return classProperty(context, base, name, depth - 1);
  return base === null ? null : stepTo(base, { kind: 'member', name });
}

function methodValue(context: Context, of: ClassValue, { fn, getter }: Method, receiver: Value): Value {
  const bound = fn.static && receiver.kind === 'instance' ? receiver.of : receiver;
  const value: Value = { kind: 'function', fn, scope: classScope(of), receiver: bound };
  if (!getter || receiver.kind === 'class') return value;
  return context.call(value, noArguments({ span: fn, scope: classScope(of) }), () => fn.name?.name ?? '');
}

/** A member of an instance: its methods and fields, those of its bases behind. Null when nothing says what it is. */
export function instanceProperty(context: Context, instance: InstanceValue, name: string): Value | null {
  const assigned = instance.set?.get(name);
  if (assigned !== undefined) return assigned;
  const own = memberOf(context, instance, instance.of, instance.args, name, BASES);
  const { home } = context.modules;
  const isOpen = instance.args === null || context.modules.at(instance.of.scope) !== home;
  return isOpen && own?.kind !== 'function' ? withOutside(context, instance, name, own) : own;
}

/**
 * Of an instance that may be any of its class, what is assigned from outside to one of them may be assigned to it; and
 * so it is with one that another file made.
 */
function withOutside(context: Context, { of }: InstanceValue, name: string, own: Value | null): Value | null {
  const { home } = context.modules;
  const file = context.modules.at(of.scope);
  const files = file === home ? [file] : [file, ...filesAround(context, name)];
  const isOne = (each: Value) => each.kind === 'instance' && each.of.node === of.node;
  const values = assignedOutside(context, files, name, of.node, isOne);
  if (values.length === 0) return own;
  return oneOf(own === null ? values : [own, ...values]);
}

function memberOf(
  context: Context,
  instance: InstanceValue,
  of: ClassValue,
  args: Arguments | null,
  name: string,
  depth: number,
): Value | null {
  const method = of.node.methods.find((each) => each.name === name);
  if (method) return methodValue(context, of, method, instance);
  const own = fieldValue(context, instance, of, args, name);
  if (own !== null && own.kind !== 'null') return own;
  const base = depth > 0 ? baseOf(context, of) : null;
  if (base === null) return own;
  const baseArgs = argumentsForBase(context, instance, of, args);
  if (base.kind === 'class') return memberOf(context, instance, base, baseArgs, name, depth - 1) ?? own;
  const made = stepTo(base, baseArgs === null ? { kind: 'instance' } : { kind: 'call', args: baseArgs });
  return own ?? stepTo(made, { kind: 'member', name });
}

/** What the constructor of the base gets: what `super(...)` passes, or what was given to a class without a constructor. */
export function argumentsForBase(
  context: Context,
  instance: InstanceValue,
  of: ClassValue,
  args: Arguments | null,
): Arguments | null {
  const maker = of.node.methods.find((each) => each.name === CONSTRUCTOR);
  if (!maker) return args;
  const scope = methodScope(of, maker.fn, instance, args);
  const { body } = maker.fn;
  if ('kind' in body) return null;
  for (const [index, statement] of body.statements.entries()) {
    const call = statement.kind === 'expression' ? superCall(statement.value) : null;
    if (call === null) continue;
    const point: BlockScope = {
      kind: 'block',
      statements: body.statements,
      index,
      owner: null,
      parent: scope,
      iteration: null,
    };
    return context.argumentsOf(call, point);
  }
  return null;
}

/** `super(...)`, `super().__init__(...)`. */
function superCall(expression: Expression): Call | null {
  return expression.kind === 'call' && isSuperCall(expression) ? expression : null;
}

/** Whether a call runs the constructor of the class that the one around it extends. */
export function isSuperCall({ callee }: Call): boolean {
  if (callee.kind === 'name') return callee.name === 'super';
  if (callee.kind !== 'member') return false;
  const isInit = callee.property.name === '__init__' || callee.property.name === CONSTRUCTOR;
  return isInit && callee.object.kind === 'call' && calleeName(callee.object.callee) === 'super';
}

/** What a field of the receiver is when a method begins; null when the class knows no such field. */
export function fieldAtStart(context: Context, receiver: Value, name: string): Value | null {
  if (receiver.kind === 'instance') return instanceProperty(context, receiver, name);
  return receiver.kind === 'class' ? classProperty(context, receiver, name) : null;
}

function fieldValue(
  context: Context,
  instance: InstanceValue,
  of: ClassValue,
  args: Arguments | null,
  name: string,
): Value | null {
  const { node } = of;
  const field = node.fields.find((each) => each.name === name) ?? null;
  const key = fieldKey(name);
  const writers = node.methods.filter(({ fn }) => writes(context, fn, key));
  if (field === null && writers.length === 0) return given(node, args, name);
  const { machine } = context;
  const circumstances = args === null ? '' : machine.idOf(args);
  const initial = field === null ? null : initialValue(context, instance, of, args, field);
  if (writers.length === 0) return typed(context, of, field, initial);
  const guardKey = `field ${machine.idOf(node)} ${circumstances} ${name}`;
  const compute = () =>
    machine.guard(
      guardKey,
      () => written(context, instance, of, args, key, initial, writers),
      initial ?? CUT,
    );
  const isAny = args === null && instance.args === null && instance.of.node === node;
  const memo = isAny ? context.unbound.of(of.scope, node, guardKey) : null;
  const value =
    memo === null ? onceIn(context, instance, of, guardKey, compute) : machine.unit(memo, compute);
  return typed(context, of, field, value);
}

/** A field of the same instance is followed once in an evaluation. */
function onceIn(
  { machine }: Context,
  { args, of: own }: InstanceValue,
  of: ClassValue,
  key: string,
  compute: () => Value,
): Value {
  const where = ` ${machine.idOf(anchorOf(of.scope))} ${key}`;
  return machine.local(of.node, args ?? own.node, where, compute) ?? CUT;
}

/** Handing a field on is not enough: only functions that are looked into could change it there. */
function writes(context: Context, fn: FunctionNode, key: string): boolean {
  return ((context.effects.ofFunction(fn).get(key) ?? 0) & ~EFFECT.pass) !== 0;
}

/** A field that nothing gives a value has that of its type. */
function typed(context: Context, of: ClassValue, field: Field | null, value: Value | null): Value | null {
  if (value === CUT || !field?.annotation) return value;
  const { annotation, name } = field;
  if (value !== null && value.kind !== 'null') return withType(context, value, annotation, of.scope, name);
  return annotated(context, annotation, of.scope, name) ?? value ?? unknown(name);
}

/** Fields of a class without a constructor may be given by name where it is instantiated. */
function given(node: ClassNode, args: Arguments | null, name: string): Value | null {
  if (args === null || node.methods.some((each) => each.name === CONSTRUCTOR)) return null;
  return args.named(name);
}

function initialValue(
  context: Context,
  instance: InstanceValue,
  of: ClassValue,
  args: Arguments | null,
  field: Field,
): Value | null {
  const passed = given(of.node, args, field.name) ?? positionalField(of.node, args, field);
  if (passed !== null) return passed;
  const maker = of.node.methods.find((each) => each.name === CONSTRUCTOR);
  const isParameter = maker !== undefined && field.value?.kind === 'name' && field.value.name === field.name;
  const scope = isParameter ? methodScope(of, maker.fn, instance, args) : classScope(of);
  const value = field.value ? context.value(field.value, scope) : null;
  return isFromEnvironment(context, of) ? fromEnvironment(context, field.name.toUpperCase(), value) : value;
}

/** Whether a class reads its fields from the environment, by one of its bases. */
function isFromEnvironment(context: Context, of: ClassValue, depth = BASES): boolean {
  if (of.node.bases.length === 0 || depth === 0) return false;
  const base = baseOf(context, of);
  if (base?.kind === 'class') return isFromEnvironment(context, base, depth - 1);
  return base !== null && context.intrinsics.ofExternal(base) === 'environment-class';
}

function fromEnvironment(context: Context, variable: string, fallback: Value | null): Value {
  const set = context.project.environmentValue(variable);
  if (set !== null) return set;
  if (fallback === null || fallback.kind === 'unknown') return unknown(variable, 'environment');
  return mapAlternatives(fallback, (each) => environmentDefault(context, variable, each));
}

/** The fields of a decorated data class are its parameters, in order. */
function positionalField(node: ClassNode, args: Arguments | null, field: Field): Value | null {
  if (args === null || node.decorators.length === 0) return null;
  if (node.methods.some((each) => each.name === CONSTRUCTOR)) return null;
  const index = node.fields.filter((each) => each.annotation !== null).indexOf(field);
  return index < 0 ? null : args.positional(index);
}

function written(
  context: Context,
  instance: InstanceValue,
  of: ClassValue,
  args: Arguments | null,
  key: string,
  initial: Value | null,
  writers: readonly Method[],
): Value {
  let value = initial;
  for (const { name, fn } of [...writers].sort(constructorFirst)) {
    if (name !== CONSTRUCTOR) {
      value = context.afterCalls(fn, key, value, classScope(of));
      continue;
    }
    if ('kind' in fn.body) continue;
    const { statements } = fn.body;
    const parent = methodScope(of, fn, instance, args);
    value = context.find(key, {
      kind: 'block',
      statements,
      index: statements.length,
      owner: null,
      parent,
      iteration: null,
    });
  }
  return value ?? CUT;
}

function constructorFirst(a: Method, b: Method): number {
  return Number(b.name === CONSTRUCTOR) - Number(a.name === CONSTRUCTOR);
}

/** What `super` stands for in a method: the base, constructed as the instance was. */
export function superValue(context: Context, receiver: Value): Value | null {
  if (receiver.kind !== 'instance') return receiver.kind === 'class' ? baseOf(context, receiver) : null;
  const base = baseOf(context, receiver.of);
  if (base === null) return null;
  const args = argumentsForBase(context, receiver, receiver.of, receiver.args);
  if (base.kind === 'class') return { kind: 'instance', of: base, args };
  return stepTo(base, args === null ? { kind: 'instance' } : { kind: 'call', args });
}

/** What `this` or `self` is at a point; null outside of classes. */
export function receiverAt(scope: Scope): Value | null {
  let at = scope;
  while (at.kind !== 'module') {
    if (at.kind === 'function') {
      if (at.receiver !== null) return at.receiver;
      if (at.parent.kind === 'class') return anyReceiver(at.parent, at.fn);
    }
    if (at.kind === 'class') return anyReceiver(at, null);
    at = at.parent;
  }
  return null;
}

function anyReceiver({ node, parent }: ClassScope, fn: FunctionNode | null): Value {
  const of: ClassValue = { kind: 'class', node, scope: parent };
  return fn?.static ? of : { kind: 'instance', of, args: null };
}
