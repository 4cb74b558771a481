import type { Expression } from '../ir/expressions';
import type {
  Assignment,
  FunctionNode,
  If,
  Import,
  Loop,
  Pattern,
  Statement,
  Switch,
  Try,
  With,
} from '../ir/statements';
import { oneOf } from './alternatives';
import { annotated, withType } from './annotations';
import { bindsKey, fieldOfKey, forEachKey, rootKey } from './children';
import type { Context } from './context';
import { countOf } from './counts';
import { choose, decide } from './decisions';
import { EFFECT } from './effects';
import { ExpressionEffects } from './expression-effects';
import { grown } from './growth';
import { CUT, external, NULL, number, unknown } from './known';
import { anyItem } from './lists';
import { changeAt } from './mutations';
import { exits, guardOn, joinWays, present } from './narrowing';
import { binary, coalesce } from './operators';
import { valueInPattern } from './patterns';
import type { BlockScope, FunctionScope, Iteration, Scope } from './scope';
import { spell } from './spell';
import type { Value } from './values';

/** A loop over at most so many known items is followed item by item. */
const UNROLL_LIMIT = 24;

/**
 * Follows a name through statements: the value that reaches a point, by the last assignments and changes before it.
 * Keys are names, and fields of the receiver with a dot before them.
 */
export class Flow {
  private readonly effects: ExpressionEffects;

  constructor(private readonly context: Context) {
    this.effects = new ExpressionEffects(context, (fn, key, before, scope) =>
      this.afterCalls(fn, key, before, scope),
    );
  }

  /** What a key is at a point inside a block; `outside` finds it where the block begins, when it is not its own. */
  inBlock(key: string, scope: BlockScope): Value | null {
    const indices = this.context.effects.of(scope.statements).touching.get(key);
    if (indices === undefined || indices[0]! >= scope.index) return this.atStart(key, scope);
    const point = scope.statements[scope.index] ?? scope.statements;
    return this.context.machine.local(point, anchorOf(scope), key, () => this.replay(key, scope, indices));
  }

  private replay(key: string, scope: BlockScope, indices: readonly number[]): Value | null {
    const { each } = this.context.effects.of(scope.statements);
    let first = indices.length - 1;
    while (first >= 0 && indices[first]! >= scope.index) first--;
    const end = first + 1;
    while (first >= 0 && !isPlainBind(each[indices[first]!]!.get(key)!)) first--;
    let value = first < 0 ? this.atStart(key, scope) : null;
    for (let at = Math.max(0, first); at < end; at++)
      value = this.after(key, value, { ...scope, index: indices[at]! });
    return value;
  }

  /** What a key is behind a list of statements when it is `before` at their beginning. */
  private through(
    key: string,
    before: Value | null,
    statements: readonly Statement[],
    around: { readonly owner: Statement | null; readonly parent: Scope; readonly iteration?: Iteration },
  ): Value | null {
    const { touching, each, outer } = this.context.effects.of(statements);
    if (!outer.has(key)) return before;
    const indices = touching.get(key) ?? [];
    let first = indices.length - 1;
    while (first > 0 && !isPlainBind(each[indices[first]!]!.get(key)!)) first--;
    let value = before;
    const { owner, parent, iteration = null } = around;
    for (let at = Math.max(0, first); at < indices.length; at++)
      value = this.after(key, value, {
        kind: 'block',
        statements,
        index: indices[at]!,
        owner,
        parent,
        iteration,
      });
    return value;
  }

  /** What a key is where a block begins. */
  private atStart(key: string, scope: BlockScope): Value | null {
    const { owner, parent, statements } = scope;
    const { context } = this;
    if (owner === null) return context.find(key, parent);
    switch (owner.kind) {
      case 'loop':
        return this.atIteration(key, owner, scope);
      case 'with':
        return this.afterItems(key, context.find(key, parent), owner, parent);
      case 'try': {
        const before = context.find(key, parent);
        if (statements === owner.body || !context.effects.of(owner.body).outer.has(key)) return before;
        return either(before, this.through(key, before, owner.body, { owner, parent }));
      }
      case 'if': {
        const before = this.effects.after(owner.test, key, context.find(key, parent), parent);
        const guard = statements === owner.then ? 'present' : 'missing';
        return before !== null && guardOn(owner.test, key) === guard
          ? present(before, keyLabel(key))
          : before;
      }
      case 'switch':
        return this.effects.after(owner.subject, key, context.find(key, parent), parent);
      default:
        return context.find(key, parent);
    }
  }

  /** What a key is when an iteration of a loop begins. */
  private atIteration(key: string, loop: Loop, scope: BlockScope): Value | null {
    const { parent, iteration } = scope;
    const { context } = this;
    if (loop.counter?.name === key) return iteration?.item ?? unknown(key);
    if (loop.target && bindsKey(loop.target, key)) {
      const item = iteration?.item ?? this.anyItemOf(loop, parent);
      return valueInPattern(context, loop.target, item, key, parent);
    }
    if (iteration?.key === key) return iteration.start;
    const before = this.headed(key, context.find(key, parent), loop, parent);
    if (!context.effects.of(loop.body).outer.has(key)) return before;
    return context.machine.guard(
      `loop ${context.machine.idOf(loop)} ${key}`,
      () => {
        const after = this.through(key, before, loop.body, { owner: loop, parent });
        return this.growing(key, before, after, { low: 0, high: null });
      },
      before ?? CUT,
    );
  }

  private headed(key: string, before: Value | null, loop: Loop, parent: Scope): Value | null {
    let value = before;
    for (const part of loop.header) value = this.effects.after(part, key, value, parent);
    return value;
  }

  private anyItemOf(loop: Loop, scope: Scope): Value {
    if (loop.iterable === null) return unknown(loop.target?.kind === 'bind' ? loop.target.name.name : 'item');
    const iterable = loop.iterable;
    return anyItem(this.context.value(iterable, scope), () => itemLabel(loop.target, iterable));
  }

  private growing(
    key: string,
    before: Value | null,
    after: Value | null,
    times: { readonly low: number; readonly high: number | null },
  ): Value {
    if (after === null || before === null) return after ?? before ?? CUT;
    const { value, endless } = grown(before, after, times, keyLabel(key));
    if (endless) this.context.machine.assume({ kind: 'grows-in-loop', name: keyLabel(key) });
    return value;
  }

  /** What a key is behind the statement at `scope`, when it was `before`. */
  after(key: string, before: Value | null, scope: BlockScope): Value | null {
    const statement = scope.statements[scope.index]!;
    const flags = this.context.effects.of(scope.statements).each[scope.index]!.get(key) ?? 0;
    return this.afterStatement(statement, flags, key, before, scope);
  }

  /** The same for a statement anywhere; `flags` are its effects on the key. */
  afterStatement(
    statement: Statement,
    flags: number,
    key: string,
    before: Value | null,
    scope: Scope,
  ): Value | null {
    if (!this.context.machine.spend()) return before ?? unknown(keyLabel(key), 'too-complex');
    switch (statement.kind) {
      case 'assign':
        return this.afterAssignment(statement, flags, key, before, scope);
      case 'expression':
        return this.effects.afterStatement(statement.value, key, before, scope);
      case 'import':
        return imported(statement, key) ?? before;
      case 'export':
      case 'return':
        return statement.value === null ? before : this.effects.after(statement.value, key, before, scope);
      case 'function': {
        if (statement.fn.name?.name === key)
          return { kind: 'function', fn: statement.fn, scope, receiver: null };
        return this.afterCalls(statement.fn, key, before, scope);
      }
      case 'class': {
        const { node } = statement;
        if (node.name?.name === key) return { kind: 'class', node, scope };
        return node.methods.reduce(
          (value, { fn }) => this.afterCalls(fn, key, value, { kind: 'class', node, parent: scope }),
          before,
        );
      }
      case 'if':
        return this.afterIf(statement, key, before, scope);
      case 'loop':
        return this.afterLoop(statement, key, before, scope);
      case 'try':
        return this.afterTry(statement, key, before, scope);
      case 'with':
        return this.through(key, this.afterItems(key, before, statement, scope), statement.body, {
          owner: statement,
          parent: scope,
        });
      case 'switch':
        return this.afterSwitch(statement, key, before, scope);
      case 'block':
        return this.through(key, before, statement.statements, { owner: statement, parent: scope });
    }
  }

  private afterAssignment(
    statement: Assignment,
    flags: number,
    key: string,
    before: Value | null,
    scope: Scope,
  ): Value | null {
    const { target, operator, value: source } = statement;
    const { context } = this;
    let old = before;
    if (source && (flags & ~EFFECT.bind) !== 0) old = this.effects.after(source, key, old, scope);
    if (!mentions(target, key)) return old;
    if (target.kind === 'place' && rootKey(target.place) === key && !bindsKey(target, key)) {
      if (old === null || source === null) return old;
      return changeAt(
        context,
        target.place,
        old,
        (part) => this.assigned(operator, part, source, scope),
        scope,
      );
    }
    if (operator !== '=' && source) return this.assigned(operator, old ?? NULL, source, scope);
    const value = this.declared(statement, scope);
    return valueInPattern(context, target, value, key, scope) ?? old;
  }

  private declared({ value, annotation, target, declares }: Assignment, scope: Scope): Value {
    const { context } = this;
    const label = target.kind === 'bind' ? target.name.name : '';
    if (value) return withType(context, context.value(value, scope), annotation, scope, label);
    const typed = annotation === null ? null : annotated(context, annotation, scope, label);
    return typed ?? (declares || annotation === null ? NULL : unknown(label));
  }

  private assigned(operator: string, old: Value, source: Expression, scope: Scope): Value {
    const value = () => this.context.value(source, scope);
    if (operator === '=') return value();
    if (operator === '||=' || operator === '??=')
      return coalesce(this.context, operator.slice(0, 2), old, value);
    return binary(operator.slice(0, -1), old, value(), () => spell(source));
  }

  private afterItems(key: string, before: Value | null, { items }: With, scope: Scope): Value | null {
    let result = before;
    for (const { value, target } of items) {
      result = this.effects.after(value, key, result, scope);
      if (target && bindsKey(target, key))
        result = valueInPattern(this.context, target, this.context.value(value, scope), key, scope);
    }
    return result;
  }

  private afterIf(statement: If, key: string, before: Value | null, scope: Scope): Value | null {
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

  private afterSwitch(statement: Switch, key: string, before: Value | null, scope: Scope): Value | null {
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

  private afterTry(statement: Try, key: string, before: Value | null, scope: Scope): Value | null {
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

  private afterLoop(loop: Loop, key: string, before: Value | null, scope: Scope): Value | null {
    const { context } = this;
    const around = { owner: loop, parent: scope };
    const old = this.headed(key, before, loop, scope);
    const inBody = context.effects.of(loop.body).outer.has(key);
    if (!inBody && loop.target && bindsKey(loop.target, key))
      return valueInPattern(context, loop.target, this.anyItemOf(loop, scope), key, scope);
    if (!inBody) return old;
    const unrolled = this.unrolled(loop, key, old, scope);
    if (unrolled !== null) return unrolled;
    const name = `loop ${context.machine.idOf(loop)} ${key}`;
    const once = () => this.through(key, old, loop.body, around) ?? old ?? CUT;
    const after = context.machine.guard(name, once, old ?? CUT);
    const { low, high } = countOf(context, loop, scope);
    return this.growing(key, old, after, { low, high });
  }

  /** Goes through a loop item by item, when all its items are known and few. */
  private unrolled(loop: Loop, key: string, before: Value | null, scope: Scope): Value | null {
    const items = this.itemsOf(loop, scope);
    if (items === null || items.length > UNROLL_LIMIT) return null;
    let value = before;
    for (const item of items) {
      const iteration: Iteration = { item, key, start: value };
      value = this.through(key, value, loop.body, { owner: loop, parent: scope, iteration });
    }
    return value;
  }

  /** What a loop goes through, when all of it is known. */
  private itemsOf(loop: Loop, scope: Scope): readonly Value[] | null {
    const { iterable, counter } = loop;
    if (iterable !== null) {
      const value = this.context.value(iterable, scope);
      return value.kind === 'list' && value.rest === null ? value.items : null;
    }
    if (counter === null) return null;
    const from = this.context.value(counter.from, scope);
    const step = counter.step === null ? number(1) : this.context.value(counter.step, scope);
    const { how, low } = countOf(this.context, loop, scope);
    if (from.kind !== 'number' || step.kind !== 'number' || how !== 'exact' || low > UNROLL_LIMIT)
      return null;
    return Array.from({ length: low }, (_, index) => number(from.value + index * step.value));
  }

  /** What a key of the outside may be when a function may have run any number of times. */
  afterCalls(fn: FunctionNode, key: string, before: Value | null, scope: Scope): Value | null {
    const { context } = this;
    const flags = context.effects.ofFunction(fn).get(key) ?? 0;
    const mayBind = (flags & (EFFECT.bind | EFFECT.mayBind | EFFECT.captured)) !== 0;
    if (flags === 0 || (before === null && !mayBind)) return before;
    const inside: FunctionScope = {
      kind: 'function',
      fn,
      parent: scope,
      args: null,
      receiver: null,
      passedTo: null,
    };
    const { body } = fn;
    const name = `runs ${context.machine.idOf(fn)} ${key}`;
    const once = () =>
      ('kind' in body
        ? this.effects.after(body, key, before, inside)
        : this.through(key, before, body.statements, { owner: null, parent: inside })) ?? CUT;
    const after = context.machine.guard(name, once, before ?? CUT);
    if (after === CUT) return before;
    if (before !== null && before.kind === 'null') return joinWays([before, after], null);
    return this.growing(key, before, after, { low: 0, high: null });
  }
}

/** Whether nothing but a binding happens: what was before does not matter. */
export function isPlainBind(flags: number): boolean {
  return (flags & EFFECT.bind) !== 0 && (flags & EFFECT.mayBind) === 0;
}

function mentions(pattern: Pattern, key: string): boolean {
  let found = false;
  forEachKey(pattern, (each) => {
    found ||= each === key;
  });
  return found;
}

function either(a: Value | null, b: Value | null): Value | null {
  if (a === null || b === null) return a ?? b;
  return oneOf([a, b]);
}

/** What an import binds to a name, or null. */
export function imported({ module, bindings }: Import, name: string): Value | null {
  for (const { imported: exported, local } of bindings) {
    if (local === name) return external(module, exported === '*' ? [] : [{ kind: 'member', name: exported }]);
    if (local === null && name === '*') return external(module, []);
  }
  return null;
}

/** How words call a key: `messages`, `self.messages`. */
export function keyLabel(key: string): string {
  const field = fieldOfKey(key);
  return field === null ? key : `self.${field}`;
}

function itemLabel(target: Pattern | null, iterable: Expression): string {
  return target?.kind === 'bind' ? target.name.name : `${spell(iterable)}[…]`;
}

/** What tells circumstances apart: the call that is looked at, the iteration, or the top-level statement. */
function anchorOf(scope: Scope): object {
  let at = scope;
  for (;;) {
    switch (at.kind) {
      case 'module':
        return at.slot;
      case 'function':
        return at;
      case 'block':
        if (at.iteration !== null) return at.iteration;
        break;
      case 'clause':
        return at;
      case 'class':
    }
    at = at.parent;
  }
}
