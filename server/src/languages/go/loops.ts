import type { Expression } from '../../core/ir/expressions';
import type { Loop, Pattern, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { listed, lowerTarget } from './patterns';
import { declares } from './statement-names';

/** `for init; test; step`, `for k, v := range xs`, `for test`, `for`. */
export function lowerFor(node: SyntaxNode, label: string | null, lower: Lowering): readonly Statement[] {
  const body = node.childForFieldName('body');
  const head = lower.named(node).find((child) => child.id !== body?.id) ?? null;
  const parts: LoopParts = { node, body, label };
  if (head?.type === 'range_clause') return [lowerRange(head, parts, lower)];
  if (head?.type === 'for_clause') return lowerCounted(head, parts, lower);
  return [loop(parts, { header: head === null ? [] : [lower.expression(head)] }, lower)];
}

interface LoopParts {
  readonly node: SyntaxNode;
  readonly body: SyntaxNode | null;
  readonly label: string | null;
}

function loop({ node, body, label }: LoopParts, given: Partial<Loop>, lower: Lowering): Loop {
  return {
    kind: 'loop',
    ...lower.span(node),
    target: null,
    iterable: null,
    counter: null,
    header: [],
    body: lower.statementsIn(body),
    ...given,
    ...(label === null ? {} : { label }),
  };
}

/**
 * `range` over a list gives positions and items, over a map keys and values. Which of both it is shows when the loop is
 * evaluated: the iterable is a call of what this language calls it, by a name that no program can spell.
 */
function lowerRange(head: SyntaxNode, parts: LoopParts, lower: Lowering): Loop {
  const names = listed(head.childForFieldName('left'), lower);
  const right = head.childForFieldName('right');
  if (right === null) return loop(parts, {}, lower);
  const [first, second] = names.map((name) => lowerTarget(name, lower));
  const times = right.type === 'int_literal' ? lower.expression(right) : null;
  const inner =
    lower.receiver !== null && declares(head, lower.receiver, lower) ? lower.withoutReceiver() : lower;
  if (times !== null) return loop(parts, { counter: countTo(times, right, first ?? null, lower) }, inner);
  const { target, over } = gone(first ?? null, second ?? null);
  return loop(parts, { target, iterable: rangeCall(over, right, lower) }, inner);
}

function countTo(to: Expression, node: SyntaxNode, target: Pattern | null, lower: Lowering): Loop['counter'] {
  const from: Expression = {
    kind: 'number',
    ...lower.spanOf(node.startIndex, node.startIndex),
    value: 0,
    source: '0',
  };
  return { from, to, inclusive: false, step: null, name: target?.kind === 'bind' ? target.name.name : '_' };
}

type Over = 'range keys' | 'range values' | 'range entries';

function gone(
  key: Pattern | null,
  value: Pattern | null,
): { readonly target: Pattern | null; readonly over: Over } {
  if (value === null) return { target: key, over: 'range keys' };
  if (key === null) return { target: value, over: 'range values' };
  return { target: { kind: 'unpack-list', items: [key, value] }, over: 'range entries' };
}

function rangeCall(name: Over, iterated: SyntaxNode, lower: Lowering): Expression {
  return {
    kind: 'call',
    ...lower.span(iterated),
    callee: lower.inner(name, iterated),
    args: [{ name: null, value: lower.expression(iterated), spread: 'none' }],
    construct: false,
  };
}

/** What the header declares stands before the loop; a variable that counts has no value of its own there. */
function lowerCounted(head: SyntaxNode, parts: LoopParts, lower: Lowering): readonly Statement[] {
  const first = head.childForFieldName('initializer');
  const condition = head.childForFieldName('condition');
  const update = head.childForFieldName('update');
  const before = first === null ? [] : lower.statement(first);
  const test = condition === null ? null : lower.expression(condition);
  const step = update === null ? [] : lower.statement(update);
  const counter = counterOf(before, test, step);
  const header = [...(test === null ? [] : [test]), ...step.flatMap(valuesOf)];
  const isHidden = first !== null && lower.receiver !== null && declares(first, lower.receiver, lower);
  const inner = isHidden ? lower.withoutReceiver() : lower;
  const kept = counter === null ? before : before.map(withoutValue(counter.name));
  const started = counter === null ? header : [counter.from, ...header];
  const statements = [...kept, loop(parts, { counter, header: started }, inner)];
  return [{ kind: 'block', ...lower.span(parts.node), statements }];
}

function valuesOf(statement: Statement): readonly Expression[] {
  return statement.kind === 'assign' && statement.value ? [statement.value] : [];
}

function withoutValue(name: string): (statement: Statement) => Statement {
  return (statement) =>
    assigns(statement, name) && statement.kind === 'assign' ? { ...statement, value: null } : statement;
}

/** `i := from; i < to; i += step`; null for anything else. */
function counterOf(
  before: readonly Statement[],
  test: Expression | null,
  steps: readonly Statement[],
): Loop['counter'] {
  if (test?.kind !== 'binary' || (test.operator !== '<' && test.operator !== '<=')) return null;
  if (test.left.kind !== 'name') return null;
  const { name } = test.left;
  const start = before.find((statement) => assigns(statement, name));
  const [step] = steps;
  if (start?.kind !== 'assign' || !start.value || step?.kind !== 'assign') return null;
  if (!assigns(step, name) || step.operator !== '+=') return null;
  return { from: start.value, to: test.right, inclusive: test.operator === '<=', step: step.value, name };
}

function assigns(statement: Statement, name: string): boolean {
  return (
    statement.kind === 'assign' && statement.target.kind === 'bind' && statement.target.name.name === name
  );
}
