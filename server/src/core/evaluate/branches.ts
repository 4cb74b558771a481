import type { If, Statement, Switch, Try } from '../ir/statements';
import { oneOf } from './alternatives';
import type { Context } from './context';
import { choose, decide } from './decisions';
import type { ExpressionEffects } from './expression-effects';
import { exits, guardOn, joinWays } from './narrowing';
import { coalesce } from './operators';
import type { Scope } from './scope';
import type { Value } from './values';

/** What a key is behind a list of statements when it is `before` at their beginning. */
type Through = (
  key: string,
  before: Value | null,
  statements: readonly Statement[],
  around: { readonly owner: Statement; readonly parent: Scope },
) => Value | null;

/** Follows a key through statements that run one of several ways. */
export class Branches {
  constructor(
    private readonly context: Context,
    private readonly effects: ExpressionEffects,
    private readonly through: Through,
  ) {}

  afterIf(statement: If, key: string, before: Value | null, scope: Scope): Value | null {
    const { test, then, otherwise } = statement;
    const old = this.effects.after(test, key, before, scope);
    const around = { owner: statement, parent: scope };
    if (exits(then)) return exits(otherwise) ? old : this.through(key, old, otherwise, around);
    if (otherwise.length > 0 && exits(otherwise)) return this.through(key, old, then, around);
    const { holds, likely } = decide(this.context, test, scope);
    const guard = guardOn(test, key);
    if (guard === 'missing' && old !== null && otherwise.length === 0)
      return coalesce(this.context, '||', old, () => this.through(key, old, then, around) ?? old);
    const ways: Value[] = [];
    let usual: Value | null = null;
    for (const [way, isThen] of [
      [then, true],
      [otherwise, false],
    ] as const) {
      if (holds === !isThen) continue;
      const value = way.length === 0 ? old : this.through(key, old, way, around);
      if (value === null) continue;
      if (likely === isThen) usual = value;
      ways.push(value);
    }
    return ways.length === 0 ? old : joinWays(ways, old, usual);
  }

  afterSwitch(statement: Switch, key: string, before: Value | null, scope: Scope): Value | null {
    const old = this.effects.after(statement.subject, key, before, scope);
    const { cases, likely, complete } = choose(this.context, statement, scope);
    const ways: Value[] = [];
    let usual: Value | null = null;
    for (const [at, index] of cases.entries()) {
      const { body } = statement.cases[index]!;
      if (exits(body)) continue;
      const way = this.through(key, old, body, { owner: statement, parent: scope });
      if (way === null) continue;
      if (at === likely) usual = way;
      ways.push(way);
    }
    if (!complete && old !== null) ways.push(old);
    return ways.length === 0 ? old : joinWays(ways, old, usual);
  }

  afterTry(statement: Try, key: string, before: Value | null, scope: Scope): Value | null {
    const around = { owner: statement, parent: scope };
    const tried = this.through(key, before, statement.body, around);
    const ways: Value[] = [];
    if (tried !== null && !exits(statement.body)) ways.push(tried);
    for (const handler of statement.handlers) {
      if (exits(handler)) continue;
      const way = this.through(key, either(before, tried), handler, around);
      if (way !== null) ways.push(way);
    }
    const joined = ways.length === 0 ? tried : joinWays(ways, null);
    return this.through(key, joined, statement.finalizer, around);
  }
}

export function either(a: Value | null, b: Value | null): Value | null {
  if (a === null || b === null) return a ?? b;
  return oneOf([a, b]);
}
