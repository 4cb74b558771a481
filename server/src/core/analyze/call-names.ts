import { calleeName } from '../evaluate/children';
import type { Argument, Call, Expression, Name } from '../ir/expressions';
import type { Import, Statement } from '../ir/statements';
import { childrenOf, isStatement } from '../source/walk';

/** The names by which calls that may send are found, before anything is evaluated. */
export interface CallNames {
  /** Names that callees of known calls end in. */
  readonly methods: ReadonlySet<string>;
  /** Names of what makes something that is called itself (`Predict(...)` of `predict = Predict(...); predict(...)`). */
  readonly makers: ReadonlySet<string>;
  /** Names that the file gives to methods and to what makers make. */
  readonly given: ReadonlySet<string>;
}

/** Where the name of what a call may run stands, by the ways in which it may run it. */
export interface CalledName {
  /** The last name of the callee itself. */
  readonly own: Name | null;
  /** That of a method which the call hands on, or which its callee was made of. */
  readonly handed: Name | null;
}

/** The wanted names of a call; null for calls without any. */
export function calledName(call: Call, { methods, makers, given }: CallNames): CalledName | null {
  const { callee, args } = call;
  const last = lastName(callee);
  const own = last && (methods.has(last.name) || given.has(last.name)) ? last : null;
  const made = callee.kind === 'call' ? madeOf(callee, methods, makers) : null;
  const handed = handedMethod(args, methods);
  return own || made || handed ? { own: own ?? made, handed } : null;
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
export function givenNames(
  statements: readonly Statement[],
  names: Omit<CallNames, 'given'>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (statement: Statement): void => {
    if (statement.kind === 'import')
      for (const { imported, local } of statement.bindings)
        if (local !== null && local !== imported && names.methods.has(imported)) found.add(local);
    if (statement.kind === 'assign' && statement.value && isCallable(statement.value, names)) {
      const { target } = statement;
      const name =
        target.kind === 'bind' ? target.name.name : target.kind === 'place' ? calleeName(target.place) : '';
      if (name !== '') found.add(name);
    }
    if (statement.kind === 'import') for (const name of renamed(statement, names)) found.add(name);
    for (const child of childrenOf(statement)) if (isStatement(child)) look(child);
  };
  for (const statement of statements) look(statement);
  return found;
}

/** Names that an import gives to methods (`generateText as generate`), and to modules that may be called themselves. */
function renamed({ bindings }: Import, { methods }: Omit<CallNames, 'given'>): readonly string[] {
  return bindings.flatMap(({ imported, local }) => {
    const exported = imported === '*' ? 'default' : imported;
    return local !== null && local !== exported && methods.has(exported) ? [local] : [];
  });
}

function isCallable(value: Expression, names: Omit<CallNames, 'given'>): boolean {
  if (value.kind === 'member') return names.methods.has(value.property.name);
  if (value.kind !== 'call') return false;
  if (value.callee.kind === 'member' && isCallable(value.callee.object, names)) return true;
  return names.makers.has(calleeName(value.callee)) || handedMethod(value.args, names.methods) !== null;
}
