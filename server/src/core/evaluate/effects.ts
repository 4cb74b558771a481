import type { Expression } from '../ir/expressions';
import type { Block, ClassNode, FunctionNode, Statement } from '../ir/statements';
import { calleeName, forEachChild, forEachKey, rootKey } from './children';
import type { IntrinsicTable } from './intrinsic-table';
import { exits } from './narrowing';

/** What a statement may do to a name. */
export const EFFECT = {
  /** Binds it for sure, whatever it was before. */
  bind: 1,
  /** May bind it, or makes a new value from the old one. */
  mayBind: 2,
  /** Changes the value in place. */
  mutate: 4,
  /** A function that is written here binds or changes it when it runs. */
  captured: 8,
  /** Hands it to a function that may change it. */
  pass: 16,
} as const;

/** Effects by key: a name, or a field of the receiver with a dot before it. */
export type Effects = ReadonlyMap<string, number>;

/** The effects of a list of statements, one by one and all together. */
export interface BlockEffects {
  readonly each: readonly Effects[];
  /** Indices of the statements that have an effect on a key, ascending. */
  readonly touching: ReadonlyMap<string, readonly number[]>;
  /** Effects that are seen from outside; without names that are declared for this block alone. */
  readonly outer: Effects;
  /** Whether a name of this block itself is bound in it. */
  binds(key: string): boolean;
}

/** Whether nothing but a binding happens: what was before does not matter. */
export function isPlainBind(flags: number): boolean {
  return (flags & EFFECT.bind) !== 0 && (flags & EFFECT.mayBind) === 0;
}

const NONE: Effects = new Map();

/** A key is bound for sure when the first is set, and the second is not. */
const SURE = EFFECT.bind | EFFECT.mayBind;

/** Finds the effects of statements, once for each list of statements that keeps its identity. */
export class EffectIndex {
  private readonly blocks = new WeakMap<readonly Statement[], BlockEffects>();
  private readonly functions = new WeakMap<Block, Effects>();

  constructor(private readonly intrinsics: IntrinsicTable) {}

  of(statements: readonly Statement[]): BlockEffects {
    let known = this.blocks.get(statements);
    if (!known) {
      known = this.collect(statements);
      this.blocks.set(statements, known);
    }
    return known;
  }

  private collect(statements: readonly Statement[]): BlockEffects {
    const each = statements.map((statement) => this.ofStatement(statement));
    const touching = new Map<string, number[]>();
    const outer = new Map<string, number>();
    const own = new Set<string>();
    for (const statement of statements) this.addDeclared(statement, own);
    for (const [index, effects] of each.entries())
      for (const [key, flags] of effects) {
        const indices = touching.get(key);
        if (indices) indices.push(index);
        else touching.set(key, [index]);
        if (!own.has(key)) outer.set(key, (outer.get(key) ?? 0) | flags);
      }
    const binds = (key: string) =>
      own.has(key) || ((outer.get(key) ?? 0) & (EFFECT.bind | EFFECT.mayBind)) !== 0;
    return { each, touching, outer, binds };
  }

  /** Names that a statement declares for the block it stands in, where the language has such. */
  private addDeclared(statement: Statement, own: Set<string>): void {
    if (this.intrinsics.assignmentsDeclare) return;
    if (statement.kind === 'assign' && statement.declares)
      forEachKey(statement.target, (key) => own.add(key));
    if (statement.kind === 'function' && statement.fn.name) own.add(statement.fn.name.name);
    if (statement.kind === 'class' && statement.node.name) own.add(statement.node.name.name);
  }

  private ofStatement(statement: Statement): Effects {
    const found = new Collector(this.intrinsics, this);
    switch (statement.kind) {
      case 'assign':
        if (statement.value) found.expression(statement.value);
        forEachKey(statement.target, (key, binds) =>
          found.add(key, !binds ? EFFECT.mutate : statement.operator === '=' ? EFFECT.bind : EFFECT.mayBind),
        );
        break;
      case 'expression':
        found.statement(statement.value);
        break;
      case 'import':
        for (const { local } of statement.bindings) found.add(local ?? '*', EFFECT.bind);
        break;
      case 'export':
        if (statement.value) found.expression(statement.value);
        break;
      case 'function':
        found.fn(statement.fn);
        if (statement.fn.name) found.add(statement.fn.name.name, EFFECT.bind);
        break;
      case 'class':
        found.classNode(statement.node);
        if (statement.node.name) found.add(statement.node.name.name, EFFECT.bind);
        break;
      case 'return':
        if (statement.value) found.expression(statement.value);
        break;
      case 'if':
        found.expression(statement.test);
        found.ways([statement.then, statement.otherwise], true);
        break;
      case 'loop':
        if (statement.iterable) found.expression(statement.iterable);
        for (const part of statement.header) found.expression(part);
        if (statement.target && this.intrinsics.assignmentsDeclare)
          forEachKey(statement.target, (key) => found.add(key, EFFECT.mayBind));
        found.nested(statement.body);
        break;
      case 'try':
        found.ways([statement.body, ...statement.handlers], true);
        found.nested(statement.finalizer);
        break;
      case 'with':
        for (const { value, target } of statement.items) {
          found.expression(value);
          if (target && this.intrinsics.assignmentsDeclare)
            forEachKey(target, (key) => found.add(key, EFFECT.mayBind));
        }
        found.ways([statement.body], true);
        break;
      case 'switch': {
        const { cases } = statement;
        found.expression(statement.subject);
        for (const { tests } of cases) for (const test of tests) found.expression(test);
        found.ways(
          cases.map(({ body }) => body),
          cases.some(({ tests }) => tests.length === 0),
        );
        break;
      }
      case 'block':
        found.ways([statement.statements], true);
    }
    return found.effects;
  }

  /** What a function does to names that are not its own, when it runs. */
  ofFunction(fn: FunctionNode): Effects {
    const { body } = fn;
    if ('kind' in body) return withoutParameters(this.ofExpression(body), fn);
    let known = this.functions.get(body);
    if (!known) {
      known = this.freeEffects(body, fn);
      this.functions.set(body, known);
    }
    return known.size === 0 ? known : withoutParameters(known, fn);
  }

  private freeEffects(body: Block, fn: FunctionNode): Effects {
    const { outer } = this.of(body.statements);
    if (!this.intrinsics.assignmentsDeclare || outer.size === 0) return outer;
    const free = new Map<string, number>();
    for (const [key, flags] of outer) {
      const isLocal = (flags & (EFFECT.bind | EFFECT.mayBind)) !== 0 && !key.startsWith('.');
      if (!isLocal || fn.outerNames?.includes(key)) free.set(key, flags);
    }
    return free;
  }

  private ofExpression(expression: Expression): Effects {
    const found = new Collector(this.intrinsics, this);
    found.expression(expression);
    return found.effects;
  }
}

function withoutParameters(effects: Effects, fn: FunctionNode): Effects {
  let left: Map<string, number> | null = null;
  for (const { target } of fn.parameters)
    forEachKey(target, (key) => {
      if (!effects.has(key)) return;
      left ??= new Map(effects);
      left.delete(key);
    });
  return left ?? effects;
}

class Collector {
  private found: Map<string, number> | null = null;

  constructor(
    private readonly intrinsics: IntrinsicTable,
    private readonly index: EffectIndex,
  ) {}

  get effects(): Effects {
    return this.found ?? NONE;
  }

  add(key: string, flags: number): void {
    this.found ??= new Map();
    this.found.set(key, (this.found.get(key) ?? 0) | flags);
  }

  /** An expression that stands for its effect alone. */
  statement(expression: Expression): void {
    const value = expression.kind === 'await' ? expression.value : expression;
    if (value.kind === 'call') {
      for (const argument of value.args) {
        const key = argument.value.kind === 'name' ? argument.value.name : selfField(argument.value);
        if (key !== null) this.add(key, EFFECT.pass);
      }
    }
    if (value.kind === 'assignment' && value.operator === '=') {
      this.expression(value.value);
      forEachKey(value.target, (key, binds) => this.add(key, binds ? EFFECT.bind : EFFECT.mutate));
    } else this.expression(value);
  }

  readonly expression = (expression: Expression): void => {
    switch (expression.kind) {
      case 'string':
      case 'name':
      case 'number':
        return;
      case 'lambda':
        this.fn(expression.fn);
        return;
      case 'class-expression':
        this.classNode(expression.node);
        return;
      case 'assignment':
        forEachKey(expression.target, (key, binds) => this.add(key, binds ? EFFECT.mayBind : EFFECT.mutate));
        break;
      case 'call':
        if (
          expression.callee.kind === 'member' &&
          this.intrinsics.mutationOf(calleeName(expression.callee))
        ) {
          const key = rootKey(expression.callee.object);
          if (key !== null) this.add(key, EFFECT.mutate);
        }
    }
    forEachChild(expression, this.expression);
  };

  nested(statements: readonly Statement[]): void {
    if (statements.length === 0) return;
    for (const [key, flags] of this.index.of(statements).outer)
      this.add(key, flags & EFFECT.bind ? (flags & ~EFFECT.bind) | EFFECT.mayBind : flags);
  }

  /**
   * One of several lists of statements runs; `all`: there is no way around them. What each of them binds for sure,
   * unless control never comes out of it, is bound for sure.
   */
  ways(ways: readonly (readonly Statement[])[], all: boolean): void {
    const left = ways.filter((way) => !exits(way));
    const first = left[0];
    for (const way of ways) {
      if (way.length === 0) continue;
      for (const [key, flags] of this.index.of(way).outer) {
        const isSure =
          all &&
          first !== undefined &&
          left.every((each) => ((this.index.of(each).outer.get(key) ?? 0) & SURE) === EFFECT.bind);
        const binds = (flags & EFFECT.bind) !== 0;
        this.add(
          key,
          isSure || !binds
            ? isSure && !binds
              ? flags & ~EFFECT.mayBind
              : flags
            : (flags & ~EFFECT.bind) | EFFECT.mayBind,
        );
      }
    }
  }

  fn(fn: FunctionNode): void {
    for (const key of this.index.ofFunction(fn).keys()) this.add(key, EFFECT.captured);
  }

  classNode(node: ClassNode): void {
    for (const { fn } of node.methods)
      for (const key of this.index.ofFunction(fn).keys())
        if (!key.startsWith('.')) this.add(key, EFFECT.captured);
    for (const { value } of node.fields) if (value) this.expression(value);
  }
}

function selfField(expression: Expression): string | null {
  return expression.kind === 'member' && expression.object.kind === 'self' ? rootKey(expression) : null;
}
