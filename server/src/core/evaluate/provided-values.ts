import type { Expression } from '../ir/expressions';
import type { ClassNode, FunctionNode, Method } from '../ir/statements';
import { alternatives } from './alternatives';
import { calleeName } from './children';
import { methodScope } from './constructors';
import type { Context } from './context';
import { anyResult } from './functions';
import { CONTAINER_ARGUMENT, KEY_ARGUMENT, TYPE_ARGUMENT } from './intrinsics';
import { CUT, knownKey, knownText, NULL } from './known';
import type { Module } from './modules';
import type { CallPlace } from './program-index';
import type { FunctionScope } from './scope';
import type { Arguments, ExternalValue, FunctionValue, Step, Value } from './values';

/** More things of one type than these are not looked at. */
const MOST = 8;

/** What a container may hand out for a type, and what it is called there. */
interface Provided {
  readonly value: Value;
  readonly name: string | null;
  readonly isFirst: boolean;
  /** Whether it is of the very type, and not of one that is called like it. */
  readonly isExact: boolean;
}

/**
 * What a container of services gives whoever asks for a type of a package: what the program's own functions make for it
 * (`@Bean ChatModel model() { ... }`), or what is registered (`services.AddSingleton<IChatClient>(...)`). Of several, the one
 * that is called like what it is handed to. Null where nothing of the kind is found, or nobody knows which is meant.
 */
export function providedValue(
  context: Context,
  annotation: Expression,
  { module }: ExternalValue,
  label: string,
): Value | null {
  return provided(context, typeName(annotation), module, label);
}

/** What the container itself was asked for: `services.GetRequiredService<IChatClient>()`. */
export function locatedValue(
  context: Context,
  { module, path }: ExternalValue,
  args: Arguments,
): Value | null {
  if (!args.names().includes(CONTAINER_ARGUMENT)) return null;
  const last = path.at(-1);
  const key = knownText(args.named(KEY_ARGUMENT) ?? NULL) ?? '';
  return last?.kind === 'member' ? provided(context, last.name, module, key) : null;
}

/** What is put into something of a type, where the container is asked for whatever fits: `Chat(get())`, `by inject()`. */
export function fittingValue(
  context: Context,
  annotation: Expression,
  { asked, typed }: { readonly asked: Value; readonly typed: Value },
  label: string,
): Value {
  if (asked === typed || typed.kind !== 'external' || !isLocator(context, asked)) return typed;
  return providedValue(context, annotation, typed, label) ?? typed;
}

function isLocator({ intrinsics }: Context, value: Value): boolean {
  const { locators = [] } = intrinsics.provisions ?? {};
  if (locators.length === 0 || value.kind !== 'external' || value.path.at(-1)?.kind !== 'call') return false;
  return locators.includes(namesIn(value.path).at(-1) ?? '');
}

function provided(context: Context, wanted: string, module: string, label: string): Value | null {
  const { intrinsics, modules, stars } = context;
  const { provisions } = intrinsics;
  if (provisions === null || wanted === '' || modules.links === null || !stars?.isKnown(module)) return null;
  const key = `provided ${wanted}`;
  const found = [
    ...provisions.decorators.flatMap((word) => madeByFunctions(context, word, { wanted, label, key })),
    ...provisions.methods.flatMap((method) => registered(context, method, wanted, key)),
  ].slice(0, MOST);
  const named = found.filter(({ name }) => name === label);
  const first = found.filter(({ isFirst }) => isFirst);
  const exact = found.filter(({ isExact }) => isExact);
  const chosen = [named, first, exact, found].find(({ length }) => length > 0) ?? [];
  // Which of several is meant is said where nobody looks.
  return chosen.length === 1 ? chosen[0]!.value : null;
}

/** What a container hands out by a name alone: `@Qualifier("fast")`; null where nothing or several things have it. */
export function providedByName(context: Context, name: string): Value | null {
  const { provisions } = context.intrinsics;
  const wanted = { wanted: null, label: name, key: `provided as ${name}` };
  const found = (provisions?.decorators ?? []).flatMap((word) => madeByFunctions(context, word, wanted));
  const named = found.filter((each) => each.name === name);
  return named.length === 1 ? named[0]!.value : null;
}

/** `ChatModel`, `ChatClient.Builder`, `IEmbeddingGenerator` of a type with arguments. */
function typeName(type: Expression): string {
  if (type.kind === 'index') return typeName(type.object);
  if (type.kind !== 'member') return type.kind === 'name' ? type.name : '';
  const { object, property } = type;
  return object.kind === 'name' ? `${object.name}.${property.name}` : property.name;
}

interface Wanted {
  /** The type; null for any. */
  readonly wanted: string | null;
  readonly label: string;
  readonly key: string;
}

function madeByFunctions(
  context: Context,
  word: string,
  { wanted, label, key }: Wanted,
): readonly Provided[] {
  return context.modules.settingUp(word).flatMap((module) =>
    decorated(module, word).flatMap(({ node, method: { name, fn } }) => {
      const called = calledBy(fn, word) ?? name;
      const isTyped = fn.returnType !== null && wanted !== null;
      const fits = isTyped ? isOf(typeName(fn.returnType), wanted) : called === label;
      if (!fits || !isMade(context, fn)) return [];
      const of = node.name === null ? null : module.names.inside(node.name.name);
      if (of?.kind !== 'class' || of.node !== node) return [];
      const made = context.machine.guard(`${key} ${context.machine.idOf(fn)}`, () =>
        anyResult(context, methodScope(of, fn, { kind: 'instance', of, args: null }, null)),
      );
      const isExact = fn.returnType !== null && typeName(fn.returnType) === wanted;
      const isFirst = fn.decorators.some((each) => nameOf(each) === context.intrinsics.provisions?.first);
      return ofPackages(made).map((value) => ({ value, name: called, isFirst, isExact }));
    }),
  );
}

/** Whether a condition on the configuration, where there is one, lets a function make something. */
function isMade(context: Context, { decorators }: FunctionNode): boolean {
  const word = context.intrinsics.provisions?.conditional;
  const condition = decorators.find((each) => nameOf(each) === word);
  if (condition?.kind !== 'call') return true;
  const said = (wanted: string) => {
    const value = condition.args.find(({ name }) => name === wanted)?.value;
    return value?.kind === 'string' ? value.value : value?.kind === 'boolean' ? String(value.value) : null;
  };
  const name = said('name') ?? said('value');
  if (name === null) return true;
  const prefix = said('prefix');
  const set = context.project.configured(prefix === null ? name : `${prefix}.${name}`);
  const value = set === null ? null : (knownKey(set) ?? '');
  const wanted = said('havingValue');
  if (value === null) return said('matchIfMissing') === 'true';
  return wanted === null ? value !== 'false' : value.toLowerCase() === wanted.toLowerCase();
}

/** A type fits one that it is called like: an `OpenAiChatModel` is a `ChatModel`. */
function isOf(type: string, wanted: string): boolean {
  return type === wanted || (!wanted.includes('.') && !type.includes('.') && type.endsWith(wanted));
}

function decorated({ index }: Module, word: string): readonly { node: ClassNode; method: Method }[] {
  const classes = index.program
    .slotsMentioning(word)
    .flatMap(({ statements }) => statements.flatMap((each) => (each.kind === 'class' ? [each.node] : [])));
  return classes.flatMap((node) =>
    node.methods
      .filter(({ fn }) => fn.decorators.some((each) => nameOf(each) === word))
      .map((method) => ({ node, method })),
  );
}

function nameOf(decorator: Expression): string {
  return calleeName(decorator.kind === 'call' ? decorator.callee : decorator);
}

/** `@Bean("fast")`, `@Bean(name = "fast")`. */
function calledBy({ decorators }: FunctionNode, word: string): string | null {
  const own = decorators.find((each) => nameOf(each) === word);
  const args = own?.kind === 'call' ? own.args : [];
  const said = args.find(({ name }) => name === null || name === 'name' || name === 'value')?.value;
  return said?.kind === 'string' ? said.value : null;
}

function registered(context: Context, method: string, wanted: string, key: string): readonly Provided[] {
  return context.modules.settingUp(method).flatMap(({ index, prefix }) => {
    context.machine.readCallers(prefix + method);
    return index.callsNaming(method).flatMap((place) => registeredAt(context, place, wanted, key));
  });
}

function registeredAt(
  context: Context,
  { call, place }: CallPlace,
  wanted: string,
  key: string,
): readonly Provided[] {
  if (calleeName(call.callee) === '') return [];
  const type = call.args.find(({ name }) => name === TYPE_ARGUMENT)?.value ?? null;
  if (type !== null && typeName(type) !== wanted) return [];
  const given = call.args.filter(({ name }) => name !== TYPE_ARGUMENT).map(({ value }) => value);
  const made = given.find(({ kind }) => kind !== 'string');
  if (made === undefined) return [];
  const value = context.machine.guard(`${key} ${context.machine.idOf(made)}`, () => {
    const handed = context.value(made, place.scope);
    return handed.kind === 'function' ? anyResult(context, handedScope(handed)) : handed;
  });
  const [first] = given;
  const name = first?.kind === 'string' ? first.value : null;
  const isMeant = (each: Value) =>
    type !== null || makes(each as ExternalValue, wanted, calleeName(call.callee));
  return ofPackages(value)
    .filter(isMeant)
    .map((each) => ({ value: each, name, isFirst: false, isExact: type !== null }));
}

function handedScope({ fn, scope, receiver }: FunctionValue): FunctionScope {
  return { kind: 'function', fn, parent: scope, args: null, receiver, passedTo: null };
}

/** Whether something is of a type by the last of its steps that tells, or by the method that registers it. */
function makes({ path }: ExternalValue, wanted: string, method: string): boolean {
  const plain = wanted.replace(/^I(?=\p{Lu})/u, '');
  if (plain !== wanted) return method.endsWith(plain) || isLast(path, [wanted, `As${wanted}`]);
  return (
    isLast(path, [wanted, `Get${wanted}`]) || (isLast(path, ['Build']) && namesIn(path).includes(wanted))
  );
}

function isLast(path: readonly Step[], names: readonly string[]): boolean {
  return names.includes(namesIn(path).at(-1) ?? '');
}

function namesIn(path: readonly Step[]): readonly string[] {
  return path.flatMap((step) => (step.kind === 'member' ? [step.name] : []));
}

function ofPackages(value: Value): readonly ExternalValue[] {
  if (value === CUT) return [];
  return alternatives(value).flatMap((each) =>
    each.kind === 'external' && each.module !== '' ? [each] : [],
  );
}
