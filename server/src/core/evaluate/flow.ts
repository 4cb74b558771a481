import type { Assignment, FunctionNode, Import, Loop, Statement, With } from '../ir/statements';
import { oneOf } from './alternatives';
import { afterAssignment } from './assignments';
import { Branches, either } from './branches';
import { bindsKey, keyLabel } from './children';
import type { Context } from './context';
import { countOf } from './counts';
import { EFFECT, isPlainBind } from './effects';
import { ExpressionEffects } from './expression-effects';
import { grown } from './growth';
import { imported } from './imports';
import { CUT, unknown } from './known';
import { breaking } from './leaving';
import { anyItemOf, knownItems } from './loop-items';
import { guardOn, joinWays, present } from './narrowing';
import { valueInPattern } from './patterns';
import { anchorOf, type BlockScope, type FunctionScope, type Iteration, type Scope } from './scope';
import type { Value } from './values';

/**
 * Follows a name through statements: the value that reaches a point, by the last assignments and changes before it.
 * Keys are names, and fields of the receiver with a dot before them.
 */
export class Flow {
  private readonly effects: ExpressionEffects;
  private readonly branches: Branches;

  constructor(private readonly context: Context) {
    this.effects = new ExpressionEffects(context, (fn, key, before, scope) =>
      this.afterCalls(fn, key, before, scope),
    );
    this.branches = new Branches(context, this.effects, (key, before, statements, around) =>
      this.through(key, before, statements, around),
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
      const item = iteration?.item ?? anyItemOf(context, loop, parent);
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
        return this.imported(statement, key, scope) ?? before;
      case 'jump':
        return before;
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
        return this.branches.afterIf(statement, key, before, scope);
      case 'loop':
        return this.afterLoop(statement, key, before, scope);
      case 'try':
        return this.branches.afterTry(statement, key, before, scope);
      case 'with':
        return this.through(key, this.afterItems(key, before, statement, scope), statement.body, {
          owner: statement,
          parent: scope,
        });
      case 'switch':
        return this.branches.afterSwitch(statement, key, before, scope);
      case 'block':
        return this.through(key, before, statement.statements, { owner: statement, parent: scope });
    }
  }

  private imported(statement: Import, key: string, scope: Scope): Value | null {
    const { context } = this;
    const { bindings, module } = statement;
    const binding = context.modules.links === null ? null : bindings.find(({ local }) => local === key);
    const found = binding
      ? context.project.importedFrom(module, binding.imported, context.modules.at(scope).program)
      : null;
    return found ?? imported(statement, key);
  }

  private afterAssignment(
    statement: Assignment,
    flags: number,
    key: string,
    before: Value | null,
    scope: Scope,
  ): Value | null {
    const { value } = statement;
    const isWorthALook = value !== null && (flags & ~EFFECT.bind) !== 0;
    const old = isWorthALook ? this.effects.after(value, key, before, scope) : before;
    return afterAssignment(this.context, statement, key, old, scope);
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

  private afterLoop(loop: Loop, key: string, before: Value | null, scope: Scope): Value | null {
    const { context } = this;
    const around = { owner: loop, parent: scope };
    const old = this.headed(key, before, loop, scope);
    const inBody = context.effects.of(loop.body).outer.has(key);
    if (!inBody && loop.target && bindsKey(loop.target, key))
      return valueInPattern(context, loop.target, anyItemOf(context, loop, scope), key, scope);
    if (!inBody) return old;
    const unrolled = this.unrolled(loop, key, old, scope);
    if (unrolled !== null) return unrolled;
    const name = `loop ${context.machine.idOf(loop)} ${key}`;
    const once = () => this.through(key, old, loop.body, around) ?? old ?? CUT;
    const after = context.machine.guard(name, once, old ?? CUT);
    const { low, high } = countOf(context, loop, scope);
    return this.growing(key, old, after, { low: breaking(loop) === 'never' ? low : 0, high });
  }

  /** Goes through a loop item by item, when all its items are known and few. */
  private unrolled(loop: Loop, key: string, before: Value | null, scope: Scope): Value | null {
    const items = knownItems(this.context, loop, scope);
    if (items === null) return null;
    const leaving = breaking(loop);
    const values: Value[] = [];
    let value = before;
    for (const item of items) {
      const iteration: Iteration = { item, key, start: value };
      value = this.through(key, value, loop.body, { owner: loop, parent: scope, iteration });
      if (value !== null) values.push(value);
    }
    if (leaving === 'never' || values.length === 0) return value;
    return oneOf(values, leaving === 'tries' ? 0 : values.length - 1);
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
