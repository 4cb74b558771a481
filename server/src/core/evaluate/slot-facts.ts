import type { Expression } from '../ir/expressions';
import type { Block, ClassNode, FunctionNode, Statement } from '../ir/statements';
import type { TopLevel } from '../source/top-level';
import { aliasesBy, aliasKey } from './aliases';
import { calleeName, forEachChild, forEachInPattern } from './children';
import { extensionKey } from './class-parts';
import { heirKey } from './declared-heirs';
import type { EffectIndex } from './effects';
import { exportKey } from './exports';
import { importKey, importOf } from './imported-packages';
import { anywhereKey } from './links';
import type { Reads } from './recording';
import { setBy, setterKey } from './setters';

/** What a top-level slot means to other slots. */
export interface SlotFacts {
  /** Names that it binds, assigns or mutates at module level, from inside functions too. `*` for a star import. */
  readonly binds: ReadonlySet<string>;
  /** Last names of the callees of all calls in it, and names it hands over as arguments. */
  readonly calls: ReadonlySet<string>;
}

/** Under which it is noted that the text of a file was looked at as a whole. */
export const TEXT_KEY = 'text *';

/** What any change of a text means to who looked at all of it. */
export const TEXT_CHANGED: SlotFacts = { binds: new Set([TEXT_KEY]), calls: new Set() };

/** Whether a change of the slot may change a result with these reads. */
export function affects(facts: SlotFacts, reads: Reads): boolean {
  return intersects(reads.names, facts.binds) || intersects(reads.callersOf, facts.calls);
}

/** What a slot of another file means: its names begin with `prefix`. */
export function prefixed({ binds, calls }: SlotFacts, prefix: string): SlotFacts {
  const all = (names: ReadonlySet<string>) => [...names].map((name) => prefix + name);
  return { binds: new Set([...all(binds), ...[...binds].map(anywhereKey)]), calls: new Set(all(calls)) };
}

/** What several slots mean together. */
export function joinFacts(facts: readonly SlotFacts[]): SlotFacts {
  return { binds: union(facts.map(({ binds }) => binds)), calls: union(facts.map(({ calls }) => calls)) };
}

/** What several evaluations looked at together. */
export function joinReads(reads: readonly Reads[]): Reads {
  const [only] = reads;
  if (only && reads.length === 1) return only;
  return {
    names: union(reads.map(({ names }) => names)),
    callersOf: union(reads.map(({ callersOf }) => callersOf)),
    literals: union(reads.map(({ literals }) => literals)),
  };
}

function union<T>(sets: readonly ReadonlySet<T>[]): ReadonlySet<T> {
  const all = new Set<T>();
  for (const set of sets) for (const each of set) all.add(each);
  return all;
}

function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size > b.size) return intersects(b, a);
  for (const name of a) if (b.has(name)) return true;
  return false;
}

function otherKeys(statement: Statement): readonly string[] {
  if (statement.kind === 'class' && statement.node.extensionOf)
    return [extensionKey(statement.node.extensionOf.name)];
  const imported = importOf(statement);
  if (imported) return [importKey(imported)];
  if (statement.kind !== 'export') return [];
  const names = statement.names.map(({ exported }) => exportKey(exported));
  return statement.value === null ? names : [...names, exportKey('default')];
}

/** Finds the facts of slots, once for each slot and each block that keeps its identity. */
export class SlotFactsIndex {
  private readonly facts = new WeakMap<TopLevel, SlotFacts>();
  private readonly calls = new WeakMap<Block, ReadonlySet<string>>();

  constructor(private readonly effects: EffectIndex) {}

  of(slot: TopLevel): SlotFacts {
    let known = this.facts.get(slot);
    if (!known) {
      const calls = new Set<string>();
      for (const statement of slot.statements) this.statement(statement, calls);
      const exported = slot.statements.flatMap(otherKeys);
      known = { binds: new Set([...this.effects.of(slot.statements).touching.keys(), ...exported]), calls };
      this.facts.set(slot, known);
    }
    return known;
  }

  private statements(statements: readonly Statement[], calls: Set<string>): void {
    for (const statement of statements) this.statement(statement, calls);
  }

  private statement(statement: Statement, calls: Set<string>): void {
    const expression = (child: Expression) => this.expression(child, calls);
    switch (statement.kind) {
      case 'assign': {
        forEachInPattern(statement.target, expression);
        if (statement.value) expression(statement.value);
        for (const { of } of aliasesBy(statement)) calls.add(aliasKey(of));
        const setter = setBy(statement);
        if (setter) calls.add(setterKey(setter.name));
        return;
      }
      case 'expression':
        expression(statement.value);
        return;
      case 'import':
        for (const { of } of aliasesBy(statement)) calls.add(aliasKey(of));
        return;
      case 'jump':
        return;
      case 'export':
      case 'return':
        if (statement.value) expression(statement.value);
        return;
      case 'function':
        this.fn(statement.fn, calls);
        return;
      case 'class':
        this.classNode(statement.node, calls);
        return;
      case 'if':
        expression(statement.test);
        this.statements(statement.then, calls);
        this.statements(statement.otherwise, calls);
        return;
      case 'loop':
        if (statement.iterable) expression(statement.iterable);
        for (const part of statement.header) expression(part);
        this.statements(statement.body, calls);
        return;
      case 'try':
        this.statements(statement.body, calls);
        for (const handler of statement.handlers) this.statements(handler, calls);
        this.statements(statement.finalizer, calls);
        return;
      case 'with':
        for (const { value } of statement.items) expression(value);
        this.statements(statement.body, calls);
        return;
      case 'switch':
        expression(statement.subject);
        for (const { tests, body } of statement.cases) {
          for (const test of tests) expression(test);
          this.statements(body, calls);
        }
        return;
      case 'block':
        this.statements(statement.statements, calls);
    }
  }

  private fn(fn: FunctionNode, calls: Set<string>): void {
    for (const decorator of fn.decorators) this.expression(decorator, calls);
    for (const { fallback } of fn.parameters) if (fallback) this.expression(fallback, calls);
    const { body } = fn;
    if ('kind' in body) {
      this.expression(body, calls);
      return;
    }
    let inside = this.calls.get(body);
    if (!inside) {
      const found = new Set<string>();
      this.statements(body.statements, found);
      inside = found;
      this.calls.set(body, inside);
    }
    for (const name of inside) calls.add(name);
  }

  private classNode(node: ClassNode, calls: Set<string>): void {
    for (const expression of [...node.decorators, ...node.bases]) this.expression(expression, calls);
    for (const base of node.bases) calls.add(heirKey(calleeName(base)));
    for (const { value } of node.fields) if (value) this.expression(value, calls);
    for (const { fn } of node.methods) this.fn(fn, calls);
    this.statements(node.statements, calls);
  }

  private expression(expression: Expression, calls: Set<string>): void {
    if (expression.kind === 'lambda') {
      this.fn(expression.fn, calls);
      return;
    }
    if (expression.kind === 'class-expression') {
      this.classNode(expression.node, calls);
      return;
    }
    if (expression.kind === 'call') {
      calls.add(calleeName(expression.callee));
      for (const { value } of expression.args) {
        if (value.kind === 'name') calls.add(value.name);
        if (value.kind === 'member') calls.add(value.property.name);
      }
    }
    forEachChild(expression, (child) => this.expression(child, calls));
  }
}
