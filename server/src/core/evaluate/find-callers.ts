import type { Expression } from '../ir/expressions';
import type { ClassNode, Statement } from '../ir/statements';
import { rangeOf } from '../source/span';
import { aliasKey } from './aliases';
import { alternatives } from './alternatives';
import { CALLER_LIMIT, type Caller, type Callers } from './callers';
import { targetsOf } from './calls';
import { calleeName } from './children';
import { constructorsOf } from './constructors';
import type { Context } from './context';
import { ShiftedArguments } from './given-arguments';
import { handsOver } from './handed-over';
import { importersKey } from './links';
import type { Module } from './modules';
import { meantBy, overloadFor } from './overloads';
import type { CallPlace } from './program-index';
import type { FunctionScope } from './scope';
import { superCallers } from './super-callers';
import { isForTests } from './test-places';
import type { Arguments, ClassValue, Value } from './values';

const NONE: Callers = { calls: [], complete: true };

/** Finds the calls in the file that run a function, by what their callees are and not by name alone. */
export function findCallers(context: Context, scope: FunctionScope): Callers {
  const name = nameOf(scope);
  if (name === null) return NONE;
  const module = context.modules.at(scope);
  const own = namedIn(context, module, [name]);
  const others = importing(context, module, name);
  const named = [
    ...own,
    ...ownConstructions(context, scope).map((place) => ({ place, by: name })),
    ...others.modules.flatMap((each) => namedIn(context, each, importedNames(module, name))),
  ].filter(({ place: { place } }) => !isForTests(place.scope, scope));
  const found = named.length > CALLER_LIMIT ? withoutOtherClasses(context, named, scope) : named;
  const constructed = constructedBy(scope);
  const calls = [
    ...callersAt(context, found.slice(0, CALLER_LIMIT), scope),
    ...(constructed ? superCallers(context, module, constructed) : []),
  ];
  return { calls, complete: others.complete && found.length <= CALLER_LIMIT };
}

/**
 * Where a name is everybody's (`new`), what is left of the calls once those are gone that name another class. What the class
 * is also called in a file counts as its name.
 */
function withoutOtherClasses(
  context: Context,
  places: readonly NamedPlace[],
  { fn, parent }: FunctionScope,
): readonly NamedPlace[] {
  if (!fn.static || parent.kind !== 'class') return places;
  const name = parent.node.name?.name ?? parent.node.extensionOf?.name;
  if (name === undefined) return places;
  return places.filter(({ place: { call, place } }) => {
    const object = call.callee.kind === 'member' ? call.callee.object : null;
    const owner = object && calleeName(object);
    if (!owner || owner === name || !/^[A-Z]/.test(owner) || owner === 'Self') return true;
    const { index, prefix } = context.modules.at(place.scope);
    context.machine.readCallers(prefix + aliasKey(name));
    return index.aliasesOf(name).includes(owner);
  });
}

function callersAt(context: Context, places: readonly NamedPlace[], scope: FunctionScope): Caller[] {
  const calls: Caller[] = [];
  for (const { place, by } of places) {
    const caller = callerAt(context, place, by, scope);
    if (caller !== null) calls.push(caller);
  }
  return calls;
}

interface NamedPlace {
  readonly place: CallPlace;
  /** The name by which the function would be called there. */
  readonly by: string;
}

/** The calls in a file that name a function, or what it is also called there; in source order. */
function namedIn(
  context: Context,
  { index, prefix }: Module,
  names: readonly string[],
): readonly NamedPlace[] {
  const name = names[0]!;
  const aliases = [...new Set(names.flatMap((each) => index.aliasesOf(each)))];
  for (const each of [name, ...names.map(aliasKey), ...aliases]) context.machine.readCallers(prefix + each);
  const named = index.callsNaming(name).map((place) => ({ place, by: name }));
  const others = [
    ...index.callsOfMade(name).map((place) => ({ place, by: name })),
    ...aliases.flatMap((by) => index.callsNaming(by).map((place) => ({ place, by }))),
  ];
  return others.length === 0 ? named : [...named, ...others].sort(bySource);
}

/** By what a thing of a file is imported: importers give the default export names of their own. */
function importedNames({ index }: Module, name: string): readonly string[] {
  return index.exportsNaming('default').length > 0 ? [name, 'default'] : [name];
}

/** The calls in the evaluated file that run a function of another one, in source order. */
export function findCallersAtHome(context: Context, scope: FunctionScope): readonly Caller[] {
  const name = nameOf(scope);
  if (name === null) return [];
  const { home } = context.modules;
  const names = importedNames(context.modules.at(scope), name);
  return callersAt(context, namedIn(context, home, names).slice(0, CALLER_LIMIT), scope);
}

/**
 * The other files that may call a function of the evaluated one, or of another file of its module: the same import both.
 * Who else calls those of others is not looked for.
 */
function importing(
  context: Context,
  of: Module,
  name: string,
): { readonly modules: readonly Module[]; readonly complete: boolean } {
  const { modules, machine } = context;
  const { links, home } = modules;
  const isSibling = of !== home && modules.withSiblings(home, name, name).includes(of);
  if (links === null || (of !== home && !isSibling)) return { modules: [], complete: true };
  machine.readName(importersKey(links.nameOf(home.program)));
  const word = importedNames(home, name).length > 1 ? null : name;
  const { programs, complete } = links.importersOf(home.program, word);
  const others = programs.map((program) => modules.of(program)).filter((each) => each !== of);
  return { modules: isSibling ? [home, ...others] : others, complete };
}

function bySource(a: { readonly place: CallPlace }, b: { readonly place: CallPlace }): number {
  return rangeOf(a.place.call).start - rangeOf(b.place.call).start;
}

/** A class may construct itself without its name: `cls(...)`. */
function ownConstructions(context: Context, scope: FunctionScope): readonly CallPlace[] {
  const { fn, parent } = scope;
  if (fn.name?.name === undefined || constructedBy(scope) === null) return [];
  if (parent.kind !== 'class' || parent.parent.kind !== 'module') return [];
  const { index } = context.modules.at(parent);
  return index.namelessCalls(parent.parent.slot).filter(({ call }) => call.callee.kind === 'self');
}

function callerAt(
  context: Context,
  { call, place }: CallPlace,
  name: string,
  scope: FunctionScope,
): Caller | null {
  if (calleeName(call.callee) === name || call.callee.kind === 'self' || call.callee.kind === 'call') {
    for (const { callee, args } of targetsOf(context, call, place.scope))
      if (runs(context, callee, args, scope)) return { call, place, args };
    return null;
  }
  const position = call.args.findIndex(({ value }) => calleeName(value) === name);
  if (position < 0 || call.args[position]!.name !== null || !handsOver(context, call, place.scope))
    return null;
  const handed = context.value(call.args[position]!.value, place.scope);
  const args = new ShiftedArguments(context.argumentsOf(call, place.scope), position + 1);
  return alternatives(handed).some((each) => runs(context, each, args, scope)) ? { call, place, args } : null;
}

/** Whether calling a value runs the function; a class runs its constructor. */
function runs(context: Context, callee: Value, args: Arguments, scope: FunctionScope): boolean {
  if (callee.kind === 'function') return meantBy(callee, args).fn === scope.fn;
  if (callee.kind === 'external') return isWrapped(callee, scope);
  return callee.kind === 'class' && constructs(context, callee, args, scope);
}

function constructs(context: Context, of: ClassValue, args: Arguments, scope: FunctionScope): boolean {
  const constructors = constructorsOf(context, of);
  if (!constructors.some(({ method }) => method.fn === scope.fn)) return false;
  return overloadFor(constructors, ({ method }) => method.fn, args).method.fn === scope.fn;
}

/** The class whose constructor a function is; null when it is none. */
function constructedBy({ fn, parent }: FunctionScope): ClassNode | null {
  if (parent.kind !== 'class') return null;
  const isOne = parent.node.methods.some((each) => each.fn === fn && each.name === 'constructor');
  return isOne ? parent.node : null;
}

/** What an unknown function made of the one that it was handed (`cache(f)`) is taken to run it. */
function isWrapped({ path }: Extract<Value, { kind: 'external' }>, { passedTo }: FunctionScope): boolean {
  const last = path.at(-1);
  return last?.kind === 'call' && passedTo !== null && last.args.span === passedTo.call;
}

/** The name that calls use: the function's own, that of what it is assigned to, or its class when it is a constructor. */
export function nameOf(scope: FunctionScope): string | null {
  const { fn, parent } = scope;
  if (parent.kind === 'class') {
    const method = parent.node.methods.find((each) => each.fn === fn);
    if (method) return method.name === 'constructor' ? (parent.node.name?.name ?? null) : method.name;
    const field = parent.node.fields.find(({ value }) => value !== null && holds(value, fn));
    return field?.name ?? null;
  }
  if (fn.name) return fn.name.name;
  const statement = statementAt(scope);
  if (statement?.kind !== 'assign' || !statement.value) return null;
  if (!holds(statement.value, fn))
    return statement.value.kind === 'object' ? entryName(statement.value, fn) : null;
  if (statement.target.kind === 'bind') return statement.target.name.name;
  return statement.target.kind === 'place' ? calleeName(statement.target.place) : null;
}

function statementAt({ parent }: FunctionScope): Statement | null {
  if (parent.kind === 'module') return parent.slot.statements[parent.index] ?? null;
  return parent.kind === 'block' ? (parent.statements[parent.index] ?? null) : null;
}

function holds(value: Expression, fn: FunctionScope['fn']): boolean {
  if (value.kind === 'lambda') return value.fn === fn;
  // `useCallback(async () => ...)`, `cache(async () => ...)`: called by the name all the same.
  return value.kind === 'call' && value.args[0]?.value.kind === 'lambda' && value.args[0].value.fn === fn;
}

function entryName(value: Extract<Expression, { kind: 'object' }>, fn: FunctionScope['fn']): string | null {
  for (const entry of value.entries)
    if (entry.key?.kind === 'string' && holds(entry.value, fn)) return entry.key.value;
  return null;
}
