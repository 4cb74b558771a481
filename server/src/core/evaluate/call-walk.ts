import type { Call, Comprehension, Expression } from '../ir/expressions';
import type { Assignment, ClassNode, FunctionNode, Pattern, Statement } from '../ir/statements';
import type { TopLevel } from '../source/top-level';
import { calleeName, forEachChild, forEachInPattern } from './children';
import type { Frame, Place } from './frames';
import type { FunctionScope, Scope } from './scope';

/** Which calls are looked for: by what they are, by the last name of the callee, or by a name among the arguments. */
export interface Wanted {
  call?(call: Call): boolean;
  callee?(name: string): boolean;
  argument?(name: string): boolean;
  /** Is told of each assignment; `scope` is the point before it. */
  assigned?(statement: Assignment, scope: Scope): void;
  /** Is told of each class; `scope` is the point at which it stands. */
  declared?(node: ClassNode, scope: Scope): void;
}

/**
 * Visits the wanted calls in a slot in source order, a call before those in its arguments. Calls without a callee name
 * (`f()()`) have the name ''.
 */
export function walkCalls(slot: TopLevel, wanted: Wanted, visit: (call: Call, place: Place) => void): void {
  const walker = new CallWalker(wanted, visit);
  for (const [index, statement] of slot.statements.entries())
    walker.statement(statement, { kind: 'module', slot, index });
}

class CallWalker {
  private readonly frames: Frame[] = [];

  constructor(
    private readonly wanted: Wanted,
    private readonly visit: (call: Call, place: Place) => void,
  ) {}

  /** `scope` is the point before the statement. */
  statement(statement: Statement, scope: Scope): void {
    switch (statement.kind) {
      case 'assign':
        this.wanted.assigned?.(statement, scope);
        this.pattern(statement.target, scope);
        if (statement.value) this.expression(statement.value, scope);
        return;
      case 'expression':
        this.expression(statement.value, scope);
        return;
      case 'import':
      case 'jump':
        return;
      case 'export':
      case 'return':
        if (statement.value) this.expression(statement.value, scope);
        return;
      case 'function':
        this.fn(statement.fn, scope, null);
        return;
      case 'class':
        this.classNode(statement.node, scope);
        return;
      case 'if':
        this.expression(statement.test, scope);
        this.framed({ kind: 'branch', statement }, () => {
          this.block(statement.then, statement, scope);
          this.block(statement.otherwise, statement, scope);
        });
        return;
      case 'loop':
        if (statement.iterable) this.expression(statement.iterable, scope);
        this.framed({ kind: 'loop', loop: statement, scope }, () => {
          for (const part of statement.header)
            this.expression(part, insideOf(statement.body, statement, scope));
          this.block(statement.body, statement, scope);
        });
        return;
      case 'try':
        this.framed({ kind: 'try', statement }, () => this.block(statement.body, statement, scope));
        this.framed({ kind: 'handler', statement }, () => {
          for (const handler of statement.handlers) this.block(handler, statement, scope);
        });
        this.block(statement.finalizer, statement, scope);
        return;
      case 'with':
        for (const { value } of statement.items) this.expression(value, scope);
        this.block(statement.body, statement, scope);
        return;
      case 'switch':
        this.expression(statement.subject, scope);
        this.framed({ kind: 'branch', statement }, () => {
          for (const { tests, body } of statement.cases) {
            for (const test of tests) this.expression(test, scope);
            this.block(body, statement, scope);
          }
        });
        return;
      case 'block':
        this.block(statement.statements, statement, scope);
    }
  }

  private block(statements: readonly Statement[], owner: Statement | null, parent: Scope): void {
    for (let index = 0; index < statements.length; index++)
      this.statement(statements[index]!, {
        kind: 'block',
        statements,
        index,
        owner,
        parent,
        iteration: null,
      });
  }

  private framed(frame: Frame, inside: () => void): void {
    this.frames.push(frame);
    inside();
    this.frames.pop();
  }

  private pattern(pattern: Pattern, scope: Scope): void {
    if (pattern.kind !== 'bind') forEachInPattern(pattern, (child) => this.expression(child, scope));
  }

  private fn(fn: FunctionNode, parent: Scope, passedTo: FunctionScope['passedTo']): void {
    for (const decorator of fn.decorators) this.expression(decorator, parent);
    const scope: FunctionScope = { kind: 'function', fn, parent, args: null, receiver: null, passedTo };
    this.framed({ kind: 'function', fn, scope }, () => {
      for (const { fallback } of fn.parameters) if (fallback) this.expression(fallback, scope);
      if ('kind' in fn.body) this.expression(fn.body, scope);
      else this.block(fn.body.statements, null, scope);
    });
  }

  private classNode(node: ClassNode, parent: Scope): void {
    this.wanted.declared?.(node, parent);
    for (const expression of [...node.decorators, ...node.bases]) this.expression(expression, parent);
    const scope: Scope = { kind: 'class', node, parent };
    for (const { value } of node.fields) if (value) this.expression(value, scope);
    for (const { fn } of node.methods) this.fn(fn, scope, null);
    this.block(node.statements, null, scope);
  }

  private expression(expression: Expression, scope: Scope): void {
    switch (expression.kind) {
      case 'string':
      case 'name':
      case 'number':
      case 'boolean':
      case 'null':
      case 'self':
        return;
      case 'call':
        this.call(expression, scope);
        return;
      case 'lambda':
        this.fn(expression.fn, scope, null);
        return;
      case 'class-expression':
        this.classNode(expression.node, scope);
        return;
      case 'conditional':
        this.expression(expression.test, scope);
        this.branch([expression.then, expression.otherwise], scope);
        return;
      case 'coalesce':
        this.expression(expression.left, scope);
        this.branch([expression.right], scope);
        return;
      case 'binary':
        this.binary(expression.operator, expression.left, expression.right, scope);
        return;
      case 'match':
        this.expression(expression.subject, scope);
        this.branch(expression.arms, scope);
        return;
      case 'comprehension':
        this.comprehension(expression, scope);
        return;
      default:
        forEachChild(expression, (child) => this.expression(child, scope));
    }
  }

  private binary(operator: string, left: Expression, right: Expression, scope: Scope): void {
    this.expression(left, scope);
    if (operator === '&&' || operator === 'and') this.branch([right], scope);
    else this.expression(right, scope);
  }

  private branch(ways: readonly Expression[], scope: Scope): void {
    this.framed({ kind: 'branch', statement: null }, () => {
      for (const way of ways) this.expression(way, scope);
    });
  }

  private call(call: Call, scope: Scope): void {
    if (this.isWanted(call)) this.visit(call, { scope, frames: [...this.frames] });
    this.expression(call.callee, scope);
    for (const [position, { value }] of call.args.entries()) {
      if (value.kind === 'lambda') this.fn(value.fn, scope, { call, scope, position });
      else this.expression(value, scope);
    }
  }

  private isWanted(call: Call): boolean {
    const { wanted } = this;
    if (wanted.call?.(call) || wanted.callee?.(calleeName(call.callee))) return true;
    return this.isHandedWanted(call);
  }

  private isHandedWanted(call: Call): boolean {
    const { argument } = this.wanted;
    if (!argument) return false;
    return call.args.some(({ value }) => {
      if (value.kind === 'name') return argument(value.name);
      return value.kind === 'member' && argument(value.property.name);
    });
  }

  private comprehension(node: Comprehension, outer: Scope): void {
    let scope = outer;
    const depth = this.frames.length;
    for (const [clause, { target, iterable }] of node.clauses.entries()) {
      this.expression(iterable, scope);
      this.frames.push({ kind: 'comprehension', node, clause, scope });
      scope = { kind: 'clause', target, iterable, item: null, parent: scope };
    }
    for (const condition of node.conditions) this.expression(condition, scope);
    this.expression(node.element, scope);
    this.frames.length = depth;
  }
}

function insideOf(statements: readonly Statement[], owner: Statement, parent: Scope): Scope {
  return { kind: 'block', statements, index: 0, owner, parent, iteration: null };
}
