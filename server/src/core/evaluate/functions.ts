import type { If, Statement, Switch } from '../ir/statements';
import { mapAlternatives, oneOf } from './alternatives';
import { annotated, withType } from './annotations';
import type { Context } from './context';
import { choose, decide } from './decisions';
import { withFieldsSet } from './fluent-methods';
import { CUT, list, NULL, unknown } from './known';
import { LazyArguments } from './lazy-arguments';
import { guardOn } from './narrowing';
import { environmentDefault } from './operators';
import { anchorOf, type FunctionScope, type Scope } from './scope';
import type { Arguments, FunctionValue, Value } from './values';

/** What a call of a function of this file gives: one of the values that it returns. */
export function callFunction(
  context: Context,
  target: FunctionValue,
  args: Arguments,
  label: () => string,
): Value {
  const { fn } = target;
  const scope: FunctionScope = {
    kind: 'function',
    fn,
    parent: target.scope,
    args,
    receiver: target.receiver,
    passedTo: null,
  };
  const result = once(context, target, args, () => {
    const key = `call ${context.machine.idOf(fn)} ${context.machine.idOf(args.span)}`;
    return context.machine.guard(key, () => withFieldsSet(context, scope, run(context, scope, label)));
  });
  if (fn.returnType === null) return result;
  if (result.kind === 'null') return annotated(context, fn.returnType, target.scope, label()) ?? result;
  return mapAlternatives(result, (each) => withType(context, each, fn.returnType, target.scope, label()));
}

/** What a function gives whoever calls it, with whatever arguments. */
export function anyResult(context: Context, scope: FunctionScope): Value {
  const { fn, parent } = scope;
  const name = fn.name?.name ?? '';
  const result = run(context, scope, () => name);
  return mapAlternatives(result, (each) => withType(context, each, fn.returnType, parent, name));
}

/** The same call in the same circumstances is looked into once in an evaluation, however often its value is asked for. */
function once(
  { machine }: Context,
  { fn, scope, receiver }: FunctionValue,
  args: Arguments,
  compute: () => Value,
): Value {
  const isPlain = args instanceof LazyArguments && (receiver === null || receiver.kind === 'instance');
  if (!isPlain || (receiver?.kind === 'instance' && receiver.set)) return compute();
  const self = receiver?.kind === 'instance' ? (receiver.args ?? receiver.of.node) : fn;
  const key = ` ${machine.idOf(fn)} ${machine.idOf(anchorOf(scope))} ${machine.idOf(self)}`;
  return machine.local(args.span, anchorOf(args.scope), key, compute) ?? CUT;
}

function run(context: Context, scope: FunctionScope, label: () => string): Value {
  const { fn } = scope;
  if (fn.generator) return list([], { each: unknown(label()), low: 0, high: null });
  if ('kind' in fn.body) return context.value(fn.body, scope);
  const returns = new Returns(context);
  const ends = returns.collect(fn.body.statements, null, scope);
  if (returns.values.length === 0) return ends ? NULL : unknown(label());
  if (!ends) returns.values.push(NULL);
  const result = oneOf(returns.values, Math.max(0, returns.likely));
  for (const variable of returns.unset) environmentDefault(context, variable, result);
  return result;
}

class Returns {
  readonly values: Value[] = [];
  /** Index of the value that is usual; -1 while none is. */
  likely = -1;
  /** Environment variables that are given back where they are set, and taken to be missing. */
  readonly unset: string[] = [];
  /** How many branches around are not the usual ones. */
  private unusual = 0;

  constructor(private readonly context: Context) {}

  /** Takes what these statements may return. True when they never come to their end. */
  collect(statements: readonly Statement[], owner: Statement | null, parent: Scope): boolean {
    for (let index = 0; index < statements.length; index++) {
      const statement = statements[index]!;
      if (!mayReturn(statement)) continue;
      const scope: Scope = { kind: 'block', statements, index, owner, parent, iteration: null };
      if (this.at(statement, scope)) return true;
    }
    return false;
  }

  private at(statement: Statement, scope: Scope): boolean {
    if (!this.context.machine.spend()) return true;
    switch (statement.kind) {
      case 'return':
        if (statement.throws) return true;
        if (this.unusual === 0 && this.likely < 0) this.likely = this.values.length;
        this.values.push(statement.value ? this.context.value(statement.value, scope) : NULL);
        return true;
      case 'if': {
        const { holds, likely } = decide(this.context, statement.test, scope);
        const variable = holds === null ? this.givenBack(statement, scope) : null;
        if (variable !== null) {
          this.unset.push(variable);
          return this.branch(statement.otherwise, statement, scope, false);
        }
        const thenEnds = holds !== false && this.branch(statement.then, statement, scope, likely === false);
        const elseEnds =
          holds !== true && this.branch(statement.otherwise, statement, scope, likely === true);
        if (holds !== null) return holds ? thenEnds : elseEnds;
        return thenEnds && elseEnds;
      }
      case 'loop':
        this.collect(statement.body, statement, scope);
        return false;
      case 'try': {
        const ends = this.collect(statement.body, statement, scope);
        const handled = statement.handlers.map((handler) => this.collect(handler, statement, scope));
        return this.collect(statement.finalizer, statement, scope) || (ends && handled.every(Boolean));
      }
      case 'with':
        return this.collect(statement.body, statement, scope);
      case 'block':
        return this.collect(statement.statements, statement, scope);
      case 'switch':
        return this.atSwitch(statement, scope);
      default:
        return false;
    }
  }

  /** The environment variable that a branch returns where it is set: `if (value) return value;` */
  private givenBack({ test, then }: If, scope: Scope): string | null {
    const [only, ...others] = then;
    if (only?.kind !== 'return' || only.value?.kind !== 'name' || others.length > 0) return null;
    if (guardOn(test, only.value.name) !== 'present') return null;
    const value = this.context.value(only.value, scope);
    return value.kind === 'unknown' && value.reason === 'environment' ? value.label : null;
  }

  private branch(
    statements: readonly Statement[],
    owner: Statement,
    parent: Scope,
    unusual: boolean,
  ): boolean {
    if (unusual) this.unusual++;
    const ends = this.collect(statements, owner, parent);
    if (unusual) this.unusual--;
    return ends;
  }

  private atSwitch(statement: Switch, scope: Scope): boolean {
    const { cases, likely, complete } = choose(this.context, statement, scope);
    let all = complete;
    for (const [at, index] of cases.entries()) {
      const { body } = statement.cases[index]!;
      if (!this.branch(body, statement, scope, likely >= 0 && likely !== at)) all = false;
    }
    return all;
  }
}

const MAY_RETURN = new WeakMap<Statement, boolean>();

/** Whether a `return` stands in a statement, functions inside it left aside. */
function mayReturn(statement: Statement): boolean {
  const known = MAY_RETURN.get(statement);
  if (known !== undefined) return known;
  const found = bodiesOf(statement).some((body) => body.some(mayReturn)) || statement.kind === 'return';
  MAY_RETURN.set(statement, found);
  return found;
}

function bodiesOf(statement: Statement): readonly (readonly Statement[])[] {
  switch (statement.kind) {
    case 'if':
      return [statement.then, statement.otherwise];
    case 'loop':
    case 'with':
      return [statement.body];
    case 'try':
      return [statement.body, ...statement.handlers, statement.finalizer];
    case 'switch':
      return statement.cases.map(({ body }) => body);
    case 'block':
      return [statement.statements];
    default:
      return [];
  }
}
