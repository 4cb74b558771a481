import type { Call, Expression } from '../ir/expressions';
import type { FunctionNode } from '../ir/statements';
import { mapAlternatives, oneOf } from './alternatives';
import { afterChange } from './assignments';
import { calleeValue } from './callees';
import { calleeName, forEachChild, rootKey } from './children';
import type { Context } from './context';
import { EFFECT } from './effects';
import { CUT } from './known';
import { afterMutation, isCallOn } from './mutations';
import type { FunctionScope, Scope } from './scope';
import type { Value } from './values';

/** What a key may be when a function that is written here has run any number of times. */
type AfterCalls = (fn: FunctionNode, key: string, before: Value | null, scope: Scope) => Value | null;

/** What a function that is handed it can change in place. */
const CHANGEABLE: ReadonlySet<Value['kind']> = new Set([
  'list',
  'object',
  'instance',
  'external',
  'unknown',
  'one-of',
]);

/** Follows a key through what happens inside expressions: calls that change it, assignments used as values. */
export class ExpressionEffects {
  constructor(
    private readonly context: Context,
    private readonly afterCalls: AfterCalls,
  ) {}

  /** An expression that stands for its effect: it may hand the key to a function that changes it. */
  afterStatement(expression: Expression, key: string, before: Value | null, scope: Scope): Value | null {
    const call = expression.kind === 'await' ? expression.value : expression;
    const value = this.after(expression, key, before, scope);
    return call.kind === 'call' && value !== null ? this.afterPassing(call, key, value, scope) : value;
  }

  /** What a key is behind an expression, when it was `before`. */
  after(expression: Expression, key: string, before: Value | null, scope: Scope): Value | null {
    switch (expression.kind) {
      case 'string':
      case 'number':
      case 'name':
      case 'boolean':
      case 'null':
      case 'self':
        return before;
      case 'lambda':
        return this.afterCalls(expression.fn, key, before, scope);
      case 'class-expression': {
        const { node } = expression;
        return node.methods.reduce(
          (value, { fn }) => this.afterCalls(fn, key, value, { kind: 'class', node, parent: scope }),
          before,
        );
      }
    }
    let value = before;
    forEachChild(expression, (child) => {
      value = this.after(child, key, value, scope);
    });
    if (expression.kind === 'assignment') return afterChange(this.context, expression, key, value, scope);
    if (expression.kind === 'call' && value !== null && isCallOn(expression, key)) {
      const mutation = this.context.intrinsics.mutationOf(calleeName(expression.callee));
      if (mutation) return afterMutation(this.context, expression, mutation, value, scope);
    }
    return value;
  }

  /** The call may change what it is handed: functions of the project are looked into, each that it may be. */
  private afterPassing(call: Call, key: string, before: Value, scope: Scope): Value {
    if (!CHANGEABLE.has(before.kind)) return before;
    const position = call.args.findIndex(({ value }) => rootKey(value) === key && value.kind !== 'index');
    if (position < 0 || call.args.some(({ spread }) => spread !== 'none')) return before;
    const callee = calleeValue(this.context, call.callee, scope);
    return mapAlternatives(callee, (each) => this.afterPassingTo(each, position, call, before, scope));
  }

  private afterPassingTo(callee: Value, position: number, call: Call, before: Value, scope: Scope): Value {
    const { context } = this;
    if (callee.kind === 'external' && context.intrinsics.ofExternal(callee) === 'merge' && position === 0)
      return context.value(call, scope);
    if (callee.kind !== 'function' || 'kind' in callee.fn.body) return before;
    const { fn } = callee;
    const { name } = call.args[position]!;
    const parameter = fn.parameters.find(({ target }, index) =>
      name === null ? index === position : target.kind === 'bind' && target.name.name === name,
    );
    if (parameter?.target.kind !== 'bind') return before;
    return this.afterBody(callee, parameter.target.name.name, call, before, scope);
  }

  private afterBody(
    callee: Extract<Value, { kind: 'function' }>,
    parameter: string,
    call: Call,
    before: Value,
    scope: Scope,
  ): Value {
    const { context } = this;
    const { fn } = callee;
    if ('kind' in fn.body) return before;
    const { statements } = fn.body;
    const flags = context.effects.of(statements).outer.get(parameter) ?? 0;
    const changes = (flags & (EFFECT.mutate | EFFECT.pass)) !== 0;
    if (!changes || (flags & (EFFECT.bind | EFFECT.mayBind)) !== 0) return before;
    const args = context.argumentsOf(call, scope);
    const parent: FunctionScope = {
      kind: 'function',
      fn,
      parent: callee.scope,
      args,
      receiver: callee.receiver,
      passedTo: null,
    };
    return context.machine.guard(
      `body ${context.machine.idOf(call)} ${context.machine.idOf(fn)}`,
      () => {
        const end: Scope = {
          kind: 'block',
          statements,
          index: statements.length,
          owner: null,
          parent,
          iteration: null,
        };
        return context.find(parameter, end) ?? before;
      },
      before === CUT ? oneOf([before]) : before,
    );
  }
}
