import type { Expression } from '../../core/ir/expressions';
import type { Statement, Switch } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { declarationsOf } from './declared-names';
import type { Lowering } from './lowering';
import { isThrow } from './operators';
import { constantsOf } from './pattern-tests';

/** More arms than these are not told apart by their patterns. */
const MOST_ARMS = 40;

/** `a switch { "b" => 1, _ => 2 }`. An arm that throws gives no value. */
export function lowerSwitchExpression(
  node: SyntaxNode,
  target: SyntaxNode | null,
  lower: Lowering,
): Expression {
  const [value, ...rest] = lower.named(node);
  if (value === undefined) return lower.opaque(node);
  const subject = lower.expression(value);
  const arms = rest.flatMap((arm) => armOf(arm, target, lower));
  const simple = subject.kind === 'name' || subject.kind === 'member';
  const told = simple && arms.length <= MOST_ARMS ? chain(node, subject, arms, lower) : null;
  return told ?? { kind: 'match', ...lower.span(node), subject, arms: arms.map((arm) => arm.value) };
}

interface Arm {
  /** Constants; none for the arm that takes what is left; null when nobody can tell. */
  readonly tests: readonly Expression[] | null;
  readonly value: Expression;
}

function armOf(node: SyntaxNode, target: SyntaxNode | null, lower: Lowering): Arm[] {
  if (node.type !== 'switch_expression_arm') return [];
  const parts = lower.named(node);
  const [pattern] = parts;
  const value = parts.at(-1);
  if (pattern === undefined || value === undefined || parts.length < 2 || isThrow(value)) return [];
  const guarded = parts.some(({ type }) => type === 'when_clause');
  const tests = pattern.type === 'discard' ? [] : constantsOf(pattern, lower);
  return [{ tests: guarded ? null : tests, value: lower.expression(value, target) }];
}

/** The arms as one condition after another; null where a pattern is none of constants. */
function chain(
  node: SyntaxNode,
  subject: Expression,
  arms: readonly Arm[],
  lower: Lowering,
): Expression | null {
  if (arms.length === 0 || arms.some(({ tests }) => tests === null)) return null;
  const span = lower.span(node);
  const last = arms.at(-1);
  const before = arms.slice(0, -1);
  if (last === undefined || before.some(({ tests }) => tests?.length === 0)) return null;
  return before.reduceRight<Expression>(
    (otherwise, { tests, value }) => ({
      kind: 'conditional',
      ...span,
      test: anyOf(subject, tests ?? []),
      // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
      then: value,
      otherwise,
    }),
    last.value,
  );
}

function anyOf(left: Expression, tests: readonly Expression[]): Expression {
  const [first, ...others] = tests.map((right): Expression => {
    const { anchor, start, end } = right;
    return { kind: 'binary', anchor, start, end, operator: '==', left, right };
  });
  return others.reduce<Expression>((all, test) => {
    const { anchor, start, end } = test;
    return { kind: 'binary', anchor, start, end, operator: '||', left: all, right: test };
  }, first ?? left);
}

export function lowerSwitch(node: SyntaxNode, lower: Lowering): readonly Statement[] {
  const value = node.childForFieldName('value') ?? lower.named(node)[0];
  const body = node.childForFieldName('body');
  if (value === undefined || value === null) return [];
  const inner = value.type === 'parenthesized_expression' ? (lower.named(value)[0] ?? value) : value;
  return [
    ...declarationsOf(value, lower),
    {
      kind: 'switch',
      ...lower.span(node),
      subject: lower.expression(inner),
      cases: body === null ? [] : casesOf(body, inner, lower),
      takesBreak: true,
    },
  ];
}

/** A label without statements falls through to the next: they become one. A default takes all before it. */
function casesOf(body: SyntaxNode, subject: SyntaxNode, lower: Lowering): Switch['cases'] {
  const cases: Switch['cases'][number][] = [];
  let through: readonly Expression[] | null = [];
  for (const section of lower.named(body)) {
    if (section.type !== 'switch_section') continue;
    const { tests, statements } = sectionOf(section, subject, lower);
    const all: readonly Expression[] | null =
      tests === null || through === null ? null : [...through, ...tests];
    const isDefault = tests !== null && tests.length === 0;
    if (statements === null) through = isDefault ? null : all;
    else {
      cases.push({ tests: isDefault || all === null ? [] : all, body: statements });
      through = [];
    }
  }
  return cases;
}

/** `tests` is empty for `default`; a pattern that is none of constants may hold, whatever it is. */
function sectionOf(section: SyntaxNode, subject: SyntaxNode, lower: Lowering) {
  const parts = lower.named(section);
  const hasPattern = section.children[0]?.type !== 'default';
  const [pattern] = hasPattern ? parts : [];
  const guard = parts.find(({ type }) => type === 'when_clause');
  const rest = parts.filter((part) => part !== pattern && part !== guard);
  const statements = rest.length === 0 ? null : rest.flatMap((part) => lower.statement(part));
  const named = pattern === undefined ? [] : declarationsOf(pattern, lower, subject);
  const body = statements === null ? null : [...named, ...statements];
  if (pattern === undefined) return { tests: [], statements: body };
  const constants =
    guard === undefined ? (constantsOf(pattern, lower) ?? plainConstant(pattern, lower)) : null;
  return { tests: constants ?? [lower.unseen(pattern)], statements: body };
}

/** `case "a":` as an expression of its own. */
function plainConstant(pattern: SyntaxNode, lower: Lowering): readonly Expression[] | null {
  return pattern.type.endsWith('_pattern') ? null : [lower.expression(pattern)];
}
