import type { Call, Expression } from '../ir/expressions';
import type { FunctionNode, Method } from '../ir/statements';
import { calleeName } from './children';
import { methodsNamed, type OwnMethod, partsOf } from './class-parts';
import type { Context } from './context';
import { overloadFor } from './overloads';
import type { BlockScope, ClassScope, FunctionScope } from './scope';
import type { Arguments, ClassValue, InstanceValue, Value } from './values';

export const CONSTRUCTOR = 'constructor';

/** How often constructors are followed that leave the work to another one of the class: `this(...)`. */
const DELEGATIONS = 4;

export function classScope({ node, scope }: ClassValue): ClassScope {
  return { kind: 'class', node, parent: scope };
}

export function methodScope(
  of: ClassValue,
  fn: FunctionNode,
  receiver: Value,
  args: Arguments | null,
): FunctionScope {
  return { kind: 'function', fn, parent: classScope(of), args, receiver, passedTo: null };
}

/** A constructor that runs when an instance is made, with what it gets; `args` is null where that is not known. */
export interface Construction extends OwnMethod {
  readonly args: Arguments | null;
}

export function constructorsOf(context: Context, of: ClassValue): readonly OwnMethod[] {
  return methodsNamed(partsOf(context, of), CONSTRUCTOR);
}

/**
 * The constructors that make an instance: the one that takes the arguments, and those that it hands on to (`this(...)`),
 * what runs first at the front. Any of them where the arguments are not known.
 */
export function constructionsFor(
  context: Context,
  instance: InstanceValue,
  of: ClassValue,
  args: Arguments | null,
): readonly Construction[] {
  const all = constructorsOf(context, of);
  if (all.length < 2 || args === null) return all.map((each) => ({ ...each, args }));
  const run: Construction[] = [];
  let given: Arguments | null = args;
  while (given !== null && run.length < DELEGATIONS) {
    const chosen: OwnMethod = overloadFor(all, ({ method }) => method.fn, given);
    if (run.some(({ method }) => method === chosen.method)) break;
    run.unshift({ ...chosen, args: given });
    given = argumentsOfCall(context, { ...chosen, args: given }, instance, isDelegation);
  }
  return run;
}

/** What the constructor of the base gets: what `super(...)` passes, or what was given to a class without a constructor. */
export function argumentsForBase(
  context: Context,
  instance: InstanceValue,
  of: ClassValue,
  args: Arguments | null,
): Arguments | null {
  const [first] = constructionsFor(context, instance, of, args);
  return first ? argumentsOfCall(context, first, instance, isSuperCall) : args;
}

function argumentsOfCall(
  context: Context,
  { method, part, args }: Construction,
  instance: InstanceValue,
  isMeant: (call: Call) => boolean,
): Arguments | null {
  const { body } = method.fn;
  if ('kind' in body) return null;
  const parent = methodScope(part, method.fn, instance, args);
  for (const [index, statement] of body.statements.entries()) {
    const call = statement.kind === 'expression' ? callIn(statement.value) : null;
    if (call === null || !isMeant(call)) continue;
    const { statements } = body;
    const point: BlockScope = { kind: 'block', statements, index, owner: null, parent, iteration: null };
    return context.argumentsOf(call, point);
  }
  return null;
}

function callIn(expression: Expression): Call | null {
  return expression.kind === 'call' ? expression : null;
}

/** Whether a call runs the constructor of the class that the one around it extends: `super(...)`, `super().__init__(...)`. */
export function isSuperCall({ callee }: Call): boolean {
  if (callee.kind === 'name') return callee.name === 'super';
  if (callee.kind !== 'member') return false;
  const isInit = callee.property.name === '__init__' || callee.property.name === CONSTRUCTOR;
  return isInit && callee.object.kind === 'call' && calleeName(callee.object.callee) === 'super';
}

/** Whether a call in a constructor runs another constructor of the same class: `this(...)`, as itself or as a member. */
export function isDelegation({ callee }: Call): boolean {
  if (callee.kind === 'self') return true;
  return callee.kind === 'member' && callee.object.kind === 'self' && callee.property.name === CONSTRUCTOR;
}

/** Whether a class has a constructor of its own that names a parameter so. */
export function takesParameter(constructors: readonly OwnMethod[], name: string): boolean {
  return constructors.some(({ method }) => hasParameter(method, name));
}

function hasParameter({ fn }: Method, name: string): boolean {
  return fn.parameters.some(
    ({ target, kind }) => kind === 'keywords' || (target.kind === 'bind' && target.name.name === name),
  );
}
