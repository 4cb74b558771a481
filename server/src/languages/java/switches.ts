import type { Expression } from '../../core/ir/expressions';
import type { FunctionNode, Statement, Switch } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { plainFunction } from '../wire/plain-function';

import type { Lowering } from './lowering';

type Case = Switch['cases'][number];

/** A switch of statements; a rule of the form `case A ->` falls through to nothing. */
export function lowerSwitch(node: SyntaxNode, lower: Lowering): Switch {
  return switchOf(node, 'statements', lower);
}

/** What the arms of a switch give: its value. */
type Gives = 'statements' | 'value';

function switchOf(node: SyntaxNode, gives: Gives, lower: Lowering): Switch {
  const body = node.childForFieldName('body');
  return {
    kind: 'switch',
    ...lower.span(node),
    subject: lower.expressionOr(node.childForFieldName('condition'), node),
    cases: body === null ? [] : lowerCases(body, gives, lower),
    takesBreak: true,
  };
}

/** A case without statements falls through to the next: they become one. A default takes all before it. */
function lowerCases(block: SyntaxNode, gives: Gives, lower: Lowering): readonly Case[] {
  const cases: Case[] = [];
  let through: readonly Expression[] = [];
  for (const node of lower.named(block)) {
    const labels = lower.named(node).filter(({ type }) => type === 'switch_label');
    const rest = lower.named(node).filter(({ type }) => type !== 'switch_label');
    const byDefault = labels.some((label) => isDefault(label, lower));
    const tests = [...through, ...labels.flatMap((label) => testsOf(label, lower))];
    if (rest.length === 0 && !byDefault) {
      through = tests;
      continue;
    }
    if (byDefault && tests.length > 0) cases.push({ tests, body: [] });
    through = [];
    cases.push({ tests: byDefault ? [] : tests, body: armOf(node, rest, gives, lower) });
  }
  if (through.length > 0) cases.push({ tests: through, body: [] });
  return cases;
}

function isDefault(label: SyntaxNode, lower: Lowering): boolean {
  return /\bdefault\b/.test(lower.text(label));
}

function testsOf(label: SyntaxNode, lower: Lowering): readonly Expression[] {
  return lower
    .named(label)
    .filter((test) => lower.text(test) !== 'default')
    .map((test) => (test.type === 'pattern' ? lower.unseen(test) : lower.expression(test)));
}

function armOf(
  node: SyntaxNode,
  contents: readonly SyntaxNode[],
  gives: Gives,
  lower: Lowering,
): readonly Statement[] {
  const [only] = contents;
  const isValue = gives === 'value' && node.type === 'switch_rule' && only?.type === 'expression_statement';
  if (!isValue) return contents.flatMap((each) => lower.body(each));
  const value = lower.named(only)[0];
  return [{ kind: 'return', ...lower.span(only), value: lower.expressionOr(value, only), throws: false }];
}

/** More arms than this are no chain of conditions but statements. */
const MAX_ARMS = 20;

/**
 * A switch as a value. Where each arm is an expression, it is a chain of conditions; else a function that is called where it
 * is written, for `yield` gives its value.
 */
export function lowerSwitchExpression(node: SyntaxNode, lower: Lowering): Expression {
  const chain = lower.nested(
    () => conditions(node, lower),
    () => null,
  );
  if (chain !== null) return chain;
  const body = lower.nestedDefinition<FunctionNode['body']>(
    () => lower.block(node, (inner, to) => [switchOf(inner, 'value', to)]),
    () => lower.unseen(node),
  );
  const fn = plainFunction(lower.span(node), [], body);
  const span = lower.span(node);
  return { kind: 'call', ...span, callee: { kind: 'lambda', ...span, fn }, args: [], construct: false };
}

interface Arm {
  readonly tests: readonly SyntaxNode[];
  readonly value: SyntaxNode;
}

/** Null unless the subject may stand in the IR several times and the arms are expressions. */
function conditions(node: SyntaxNode, lower: Lowering): Expression | null {
  const arms = armsOf(node, lower);
  const condition = node.childForFieldName('condition');
  if (arms === null || condition === null || !/^\(\s*[\w.]+\s*\)$/.test(lower.text(condition))) return null;
  const subject = lower.expression(condition);
  const fallback = arms.find(({ tests }) => tests.length === 0);
  const tested = arms.filter(({ tests }) => tests.length > 0);
  const last = fallback ?? tested.pop();
  if (last === undefined) return null;
  return tested.reduceRight<Expression>(
    (otherwise, { tests, value }) => ({
      kind: 'conditional',
      ...lower.span(node),
      test: anyOf(tests, subject, node, lower),
      // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
      then: lower.expression(value),
      otherwise,
    }),
    lower.expression(last.value),
  );
}

function armsOf(node: SyntaxNode, lower: Lowering): Arm[] | null {
  const body = node.childForFieldName('body');
  const rules = body === null ? [] : lower.named(body);
  if (rules.length === 0 || rules.length > MAX_ARMS) return null;
  const arms: Arm[] = [];
  for (const rule of rules) {
    const [label, content, other] = lower.named(rule);
    const isRule = rule.type === 'switch_rule' && other === undefined;
    if (!isRule || label === undefined || content === undefined) return null;
    // An arm that throws gives nothing.
    if (content.type === 'throw_statement') continue;
    const value = content.type === 'expression_statement' ? lower.named(content)[0] : undefined;
    const tests = lower.named(label).filter((test) => lower.text(test) !== 'default');
    if (value === undefined || tests.some(({ type }) => type === 'pattern' || type === 'guard')) return null;
    arms.push({ tests: isDefault(label, lower) ? [] : tests, value });
  }
  return arms;
}

function anyOf(
  tests: readonly SyntaxNode[],
  subject: Expression,
  node: SyntaxNode,
  lower: Lowering,
): Expression {
  const equal = tests.map(
    (test): Expression => ({
      kind: 'binary',
      ...lower.span(test),
      operator: '==',
      left: subject,
      right: lower.expression(test),
    }),
  );
  return equal.reduce((left, right) => ({
    kind: 'coalesce',
    ...lower.span(node),
    operator: '||',
    left,
    right,
  }));
}
