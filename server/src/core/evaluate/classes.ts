import type { FunctionNode } from '../ir/statements';
import { alternatives, oneOf } from './alternatives';
import { brief } from './brief';
import { BASES, baseOf, furtherBases } from './class-bases';
import { methodsNamed, type OwnMethod, partsOf, wholeOf } from './class-parts';
import { argumentsForBase, classScope } from './constructors';
import type { Context } from './context';
import { fieldValue } from './fields';
import { noArguments } from './given-arguments';
import { heirsOf, isLeftOpen } from './heir-classes';
import { CUT, NULL, stepTo } from './known';
import { missingMember } from './missing-members';
import { assignedOutside, filesAround } from './outside-setters';
import type { ClassScope, Scope } from './scope';
import type { Arguments, ClassValue, FunctionValue, InstanceValue, Value } from './values';

/** A member of a class itself: its fields and methods, those of its bases behind. Null when there is none. */
export function classProperty(context: Context, of: ClassValue, name: string, depth = BASES): Value | null {
  const parts = partsOf(context, of);
  for (const part of parts) {
    const field = part.node.fields.find((each) => each.name === name);
    if (field) return field.value ? context.value(field.value, classScope(part)) : NULL;
  }
  const methods = methodsNamed(parts, name);
  if (methods.length > 0) return methodValue(context, methods, of);
  const base = depth > 0 ? baseOf(context, of) : null;
  if (base === null) return null;
  const own = base.kind === 'class' ? classProperty(context, base, name, depth - 1) : null;
  if (own !== null && !isExternal(own)) return own;
  const further = ofFurther(context, of, (each) => classProperty(context, each, name, depth - 1));
  if (further !== null && (base.kind === 'class' || !isExternal(further))) return further;
  return withHeir(own ?? (base.kind === 'class' ? null : stepTo(base, { kind: 'member', name })), of);
}

/** What comes from outside of the project, reached through a class that extends it. */
function withHeir(value: Value | null, heir: ClassValue): Value | null {
  return value?.kind === 'external' ? { ...value, heir } : value;
}

/** What comes from outside of the project is only taken where nothing in it is meant. */
function isExternal(value: Value): boolean {
  return value.kind === 'external';
}

function ofFurther(context: Context, of: ClassValue, look: (base: ClassValue) => Value | null): Value | null {
  for (const base of furtherBases(context, of)) {
    const found = look(base);
    if (found !== null) return found;
  }
  return null;
}

/**
 * Whether a class declares a field of a name, or one that it extends. One that has a method of the same name, too, is meant
 * where nothing is called.
 */
function declaresField(context: Context, of: ClassValue, name: string, depth = BASES): boolean {
  if (partsOf(context, of).some(({ node }) => node.fields.some((each) => each.name === name))) return true;
  return depth > 0 && classesAbove(context, of).some((base) => declaresField(context, base, name, depth - 1));
}

/** The classes of the project that a class extends. */
function classesAbove(context: Context, of: ClassValue): readonly ClassValue[] {
  const base = baseOf(context, of);
  return base?.kind === 'class' ? [base, ...furtherBases(context, of)] : furtherBases(context, of);
}

/** The method that a call means where a class has a field of the same name, too; null where there is no such choice. */
export function methodBesideField(context: Context, receiver: Value, name: string): Value | null {
  const of = receiver.kind === 'instance' ? receiver.of : receiver.kind === 'class' ? receiver : null;
  if (of === null) return null;
  const method = methodOf(context, receiver, of, name, BASES);
  return method !== null && declaresField(context, of, name) ? method : null;
}

function methodOf(
  context: Context,
  receiver: Value,
  of: ClassValue,
  name: string,
  depth: number,
): Value | null {
  const methods = methodsNamed(partsOf(context, of), name);
  if (methods.length > 0) return methodValue(context, methods, receiver);
  for (const base of depth > 0 ? classesAbove(context, of) : []) {
    const found = methodOf(context, receiver, base, name, depth - 1);
    if (found !== null) return found;
  }
  return null;
}

function methodValue(context: Context, methods: readonly OwnMethod[], receiver: Value): Value {
  const [first, ...others] = methods.map(({ method, part }) => boundTo(method.fn, part, receiver));
  const value: Value = others.length === 0 ? first! : { ...first!, overloads: others };
  if (!methods[0]!.method.getter || receiver.kind === 'class') return value;
  const { fn, scope } = first!;
  return context.call(value, noArguments({ span: fn, scope }), () => fn.name?.name ?? '');
}

function boundTo(fn: FunctionNode, part: ClassValue, receiver: Value): FunctionValue {
  const bound = fn.static && receiver.kind === 'instance' ? receiver.of : receiver;
  return { kind: 'function', fn, scope: classScope(part), receiver: bound };
}

/** A member of an instance: its methods and fields, those of its bases behind. Null when nothing says what it is. */
export function instanceProperty(context: Context, instance: InstanceValue, name: string): Value | null {
  const declared = declaredMember(context, instance, name);
  if (declared !== null) return declared;
  return missingMember(context, instance, name, (method) =>
    memberOf(context, instance, instance.of, instance.args, method, BASES),
  );
}

function declaredMember(context: Context, instance: InstanceValue, name: string): Value | null {
  const assigned = instance.set?.get(name);
  if (assigned !== undefined) return assigned;
  const own = memberOf(context, instance, instance.of, instance.args, name, BASES);
  const { home } = context.modules;
  const isOpen = instance.args === null || context.modules.at(instance.of.scope) !== home;
  const known = isOpen && own?.kind !== 'function' ? withOutside(context, instance, name, own) : own;
  if (instance.args !== null || !isLeftOpen(known)) return known;
  return saidByHeirs(context, instance.of, name, known, (of) =>
    memberOf(context, { ...instance, of }, of, null, name, BASES),
  );
}

/**
 * What the classes say that extend one which leaves it open: any of them may be meant. What the class itself gives where
 * they say nothing, too.
 */
function saidByHeirs(
  context: Context,
  of: ClassValue,
  name: string,
  own: Value | null,
  look: (heir: ClassValue) => Value | null,
): Value | null {
  const { machine } = context;
  const find = () => {
    const said = heirsOf(context, of).map((heir) => look(heir) ?? CUT);
    const told = said.filter((each) => !isLeftOpen(each));
    // One of which it can't be told may be anything; one that says nothing leaves it open, too.
    if (told.length === 0) return CUT;
    const outside = own?.kind === 'external' && own.heir !== undefined ? [own] : [];
    return oneOf([...told, ...outside, ...said.filter(({ kind }) => kind === 'unknown')]);
  };
  const found = machine.guard(`heirs ${machine.idOf(of.node)} ${name}`, find, CUT);
  return found === CUT ? own : found;
}

/** A member of a class itself, which a class that extends it may have instead where it has none. */
export function memberOfClass(context: Context, of: ClassValue, name: string): Value | null {
  const own = classProperty(context, of, name);
  if (!isLeftOpen(own)) return own;
  return saidByHeirs(context, of, name, own, (heir) => classProperty(context, heir, name));
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
  if (own === null) return oneOf(values);
  const told = values.filter((value) => !isUntold(value));
  if (told.length === values.length || !isTold(own)) return oneOf([own, ...values]);
  // What an option function or the like would set is not said anywhere: it is taken to be left out.
  const words = brief(own);
  if (words === null) context.machine.doubt();
  else context.machine.assume({ kind: 'parameter-default', name, value: words });
  return oneOf([own, ...told]);
}

/** Whether nothing is known of a value but its type. */
function isUntold(value: Value): boolean {
  if (value.kind === 'external') return value.path.at(-1)?.kind === 'instance';
  return value.kind === 'unknown' && value.reason === 'run-time';
}

function isTold(value: Value): boolean {
  return alternatives(value).every((each) => each.kind !== 'unknown' && each.kind !== 'null');
}

function memberOf(
  context: Context,
  instance: InstanceValue,
  of: ClassValue,
  args: Arguments | null,
  name: string,
  depth: number,
): Value | null {
  const methods = methodsNamed(partsOf(context, of), name);
  // A getter is read as the field is that it stands for, which a base may declare.
  const isRead = methods[0]?.method.getter || !declaresField(context, of, name, depth);
  if (methods.length > 0 && isRead) return methodValue(context, methods, instance);
  const own = fieldValue(context, instance, of, args, name);
  if (own !== null && own.kind !== 'null') return own;
  const base = depth > 0 ? baseOf(context, of) : null;
  if (base === null) return own;
  const baseArgs = argumentsForBase(context, instance, of, args);
  const inherited =
    base.kind === 'class' ? memberOf(context, instance, base, baseArgs, name, depth - 1) : null;
  if (inherited !== null && !isExternal(inherited)) return inherited;
  const further = ofFurther(context, of, (each) =>
    memberOf(context, instance, each, baseArgs, name, depth - 1),
  );
  // What is outside of the project is asked in the order in which the class names it.
  if (further !== null && (base.kind === 'class' || !isExternal(further))) return further;
  if (base.kind === 'class') return inherited ?? own;
  const made = stepTo(base, baseArgs === null ? { kind: 'instance' } : { kind: 'call', args: baseArgs });
  return own ?? withHeir(stepTo(made, { kind: 'member', name }), instance.of);
}

/** What a field of the receiver is when a method begins; null when the class knows no such field. */
export function fieldAtStart(context: Context, receiver: Value, name: string): Value | null {
  if (receiver.kind === 'instance') return instanceProperty(context, receiver, name);
  return receiver.kind === 'class' ? memberOfClass(context, receiver, name) : null;
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
export function receiverAt(context: Context, scope: Scope): Value | null {
  let at = scope;
  while (at.kind !== 'module') {
    if (at.kind === 'function') {
      if (at.receiver !== null) return at.receiver;
      if (at.parent.kind === 'class') return anyReceiver(context, at.parent, at.fn);
    }
    if (at.kind === 'class') return anyReceiver(context, at, null);
    at = at.parent;
  }
  return null;
}

function anyReceiver(context: Context, scope: ClassScope, fn: FunctionNode | null): Value {
  const of = wholeOf(context, scope);
  return fn?.static ? of : { kind: 'instance', of, args: null };
}
