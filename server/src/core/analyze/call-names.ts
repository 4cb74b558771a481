import { calleeName } from '../evaluate/children';
import type { Argument, Call, Expression, Name } from '../ir/expressions';
import type { FunctionNode, Import, Pattern, Statement } from '../ir/statements';
import { type IrNode, walk } from '../source/walk';

/** The names by which calls that may send are found, before anything is evaluated. */
export interface CallNames {
  /** Names that callees of known calls end in. */
  readonly methods: ReadonlySet<string>;
  /** Names of what makes something that is called itself (`Predict(...)` of `predict = Predict(...); predict(...)`). */
  readonly makers: ReadonlySet<string>;
  /** Names of what implements interfaces of the project, as in `ShapeNames`. */
  readonly services: ReadonlySet<string>;
  /** As in `ShapeNames`. */
  readonly alikeWords: readonly string[];
  /** Names that the file gives to methods and to what makers make. */
  readonly given: ReadonlySet<string>;
  /** Names by which the file holds services: any method of theirs sends. */
  readonly holders: ReadonlySet<string>;
}

/** What is known of the names before a file is looked at. */
export type KnownNames = Omit<CallNames, 'given' | 'holders'>;

/** Where the name of what a call may run stands, by the ways in which it may run it. */
export interface CalledName {
  /** The last name of the callee itself. */
  readonly own: Name | null;
  /** That of a method which the call hands on, or which its callee was made of. */
  readonly handed: Name | null;
}

/** The wanted names of a call; null for calls without any. */
export function calledName(call: Call, names: CallNames): CalledName | null {
  const { callee, args } = call;
  const { methods, makers, given } = names;
  const last = lastName(callee);
  const isOwn = last && (methods.has(last.name) || given.has(last.name) || isOfService(callee, names));
  const own = isOwn ? last : null;
  const made = callee.kind === 'call' ? madeOf(callee, methods, makers) : null;
  const handed = handedMethod(args, methods);
  return own || made || handed ? { own: own ?? made, handed } : null;
}

/** `assistant.advise(...)`, `assistant().advise(...)` of what holds a service, `AiServices.create(...).advise(...)`. */
function isOfService(callee: Expression, { holders, services }: CallNames): boolean {
  if (callee.kind !== 'member') return false;
  const { object } = callee;
  if (object.kind !== 'call') return holders.has(calleeName(object));
  return holders.has(calleeName(object.callee)) || (services.size > 0 && isService(object, services));
}

/** Whether a value is made by steps that begin with one of the names. */
function isService(value: Expression, services: ReadonlySet<string>): boolean {
  if (value.kind === 'call') return isService(value.callee, services);
  if (value.kind !== 'member') return value.kind === 'name' && services.has(value.name);
  return services.has(value.property.name) || isService(value.object, services);
}

function madeOf(callee: Call, methods: ReadonlySet<string>, makers: ReadonlySet<string>): Name | null {
  const maker = lastName(callee.callee);
  return maker && makers.has(maker.name) ? maker : handedMethod(callee.args, methods);
}

/** Positions that a function may be handed over at: `run_in_executor(executor, f)`. */
const HANDED = 2;

/** A method among the first arguments that is not called there, alone or in a `partial(...)`. */
function handedMethod(args: readonly Argument[], methods: ReadonlySet<string>, depth = 0): Name | null {
  for (const { name, value } of args.slice(0, HANDED)) {
    if (name !== null) continue;
    if (value.kind === 'member' && methods.has(value.property.name)) return value.property;
    const inner = value.kind === 'call' && depth === 0 ? handedMethod(value.args, methods, 1) : null;
    if (inner) return inner;
  }
  return null;
}

function lastName(callee: Expression): Name | null {
  return callee.kind === 'member' ? callee.property : callee.kind === 'name' ? callee : null;
}

/** The names that statements give to methods (`create = client.chat.create`) and to what makers make. */
export function givenNames(statements: readonly Statement[], names: KnownNames): ReadonlySet<string> {
  const found = new Set<string>();
  const give = (target: Pattern, value: Expression | null): void => {
    if (target.kind === 'unpack-object')
      for (const entry of target.entries) give(entry.target, entry.fallback);
    const name = value && isCallable(value, names) ? nameOf(target) : '';
    if (name !== '') found.add(name);
  };
  const look = (node: IrNode): boolean => {
    if (node.kind === 'import') for (const name of renamed(node, names)) found.add(name);
    if (node.kind === 'assign') give(node.target, node.value);
    for (const { parameters } of functionsAt(node))
      for (const { target, fallback } of parameters) give(target, fallback);
    return true;
  };
  for (const statement of statements) walk(statement, look);
  return found;
}

/** The names by which statements hold services: variables, fields, and functions that make one. */
export function serviceHolders(
  statements: readonly Statement[],
  { services }: KnownNames,
): ReadonlySet<string> {
  const found = new Set<string>();
  const around: string[] = [];
  const isMade = (value: Expression | null) => value !== null && holdsService(value, services);
  const lookIn = (fn: FunctionNode): void => {
    around.push(fn.name?.name ?? '');
    if ('kind' in fn.body) {
      if (isMade(fn.body)) found.add(around.at(-1)!);
    } else for (const statement of fn.body.statements) walk(statement, look);
    around.pop();
  };
  const look = (node: IrNode): boolean => {
    if (node.kind === 'assign' && isMade(node.value)) found.add(nameOf(node.target));
    if (node.kind === 'return' && isMade(node.value)) found.add(around.at(-1) ?? '');
    const own = functionsAt(node);
    own.forEach(lookIn);
    if (node.kind !== 'class' && node.kind !== 'class-expression') return own.length === 0;
    for (const { name, value } of node.node.fields) if (isMade(value)) found.add(name);
    for (const statement of node.node.statements) walk(statement, look);
    return false;
  };
  for (const statement of statements) walk(statement, look);
  found.delete('');
  return found;
}

function holdsService(value: Expression, services: ReadonlySet<string>): boolean {
  let found = false;
  walk(value, (node) => {
    found ||= node.kind === 'call' && isService(node, services);
    return !found;
  });
  return found;
}

/** The names that classes give to members which are what a maker makes: methods that somebody else implements. */
export function madeMembers(
  statements: readonly Statement[],
  { makers, services }: KnownNames,
): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (node: IrNode): boolean => {
    if (node.kind !== 'class' && node.kind !== 'class-expression') return true;
    for (const { name, value } of node.node.fields)
      if (value?.kind === 'call' && makers.has(calleeName(value.callee))) found.add(name);
    if (node.node.bases.some((base) => isService(base, services)))
      for (const each of node.node.statements)
        if (each.kind === 'function' && each.fn.name) found.add(each.fn.name.name);
    return true;
  };
  for (const statement of statements) walk(statement, look);
  return found;
}

function nameOf(target: Pattern): string {
  if (target.kind === 'bind') return target.name.name;
  return target.kind === 'place' ? calleeName(target.place) : '';
}

function functionsAt(node: IrNode): readonly FunctionNode[] {
  if (node.kind === 'function' || node.kind === 'lambda') return [node.fn];
  if (node.kind === 'class' || node.kind === 'class-expression') return node.node.methods.map(({ fn }) => fn);
  return [];
}

/** The names of functions that are called in a text and have one of some words in them, in whatever case. */
export function alikeNames(text: string, words: readonly string[]): readonly string[] {
  if (words.length === 0) return [];
  const called = new RegExp(`[\\w$]*(?:${words.join('|')})[\\w$]*(?=\\()`, 'gi');
  return Array.from(text.matchAll(called), ([name]) => name);
}

/** Names that an import gives to methods (`generateText as generate`), and to modules that may be called themselves. */
function renamed({ bindings }: Import, { methods }: KnownNames): readonly string[] {
  return bindings.flatMap(({ imported, local }) => {
    const exported = imported === '*' ? 'default' : imported;
    return local !== null && local !== exported && methods.has(exported) ? [local] : [];
  });
}

function isCallable(value: Expression, names: KnownNames): boolean {
  switch (value.kind) {
    case 'name':
      return names.methods.has(value.name);
    case 'member':
      return names.methods.has(value.property.name);
    case 'coalesce':
      return isCallable(value.left, names) || isCallable(value.right, names);
    case 'conditional':
      return isCallable(value.then, names) || isCallable(value.otherwise, names);
    case 'call':
      if (value.callee.kind === 'member' && isCallable(value.callee.object, names)) return true;
      return names.makers.has(calleeName(value.callee)) || handedMethod(value.args, names.methods) !== null;
    default:
      return false;
  }
}
