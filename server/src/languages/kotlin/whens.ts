import type { Expression } from '../../core/ir/expressions';
import type { Statement, Switch } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { atOnce, type Branches, branchOf, onlyExpression } from './conditions';
import type { Lowering } from './lowering';
import { patternOf } from './patterns';

interface Entry {
  readonly node: SyntaxNode;
  /** None: `else`. */
  readonly tests: readonly SyntaxNode[];
  readonly body: SyntaxNode | null;
}

function entriesOf(node: SyntaxNode, lower: Lowering): readonly Entry[] {
  return lower
    .named(node)
    .filter(({ type }) => type === 'when_entry')
    .map((entry) => {
      const tests = entry.childrenForFieldName('condition');
      const body = lower.named(entry).find((child) => !tests.some(({ id }) => id === child.id));
      return { node: entry, tests, body: body ?? null };
    });
}

interface Subject {
  readonly value: SyntaxNode | null;
  /** `when (val a = b)` declares a name. */
  readonly declared: SyntaxNode | null;
}

function subjectOf(node: SyntaxNode, lower: Lowering): Subject | null {
  const subject = lower.child(node, 'when_subject');
  if (subject === null) return null;
  const declared = lower.child(subject, 'variable_declaration');
  return { value: lower.named(subject).at(-1) ?? null, declared };
}

/** `when` as statements: a switch on its subject, or a chain of conditions. */
export function lowerWhen(node: SyntaxNode, branches: Branches, lower: Lowering): readonly Statement[] {
  const entries = entriesOf(node, lower);
  const subject = subjectOf(node, lower);
  if (subject === null) return chainOf(entries, branches, lower);
  const found: Switch = {
    kind: 'switch',
    ...lower.span(node),
    subject: subjectValue(subject, node, lower),
    cases: entries.map(({ tests, body }) => ({
      tests: tests.map((test) => testOf(test, lower)),
      body: branchOf(body, branches, lower),
    })),
    takesBreak: false,
  };
  return [...declaration(subject, lower), found];
}

function subjectValue({ value, declared }: Subject, node: SyntaxNode, lower: Lowering): Expression {
  const name = declared === null ? null : lower.child(declared, 'identifier');
  return name === null ? lower.expressionOr(value, node) : lower.name(name);
}

function declaration({ value, declared }: Subject, lower: Lowering): readonly Statement[] {
  const target = declared === null ? null : patternOf(declared, lower);
  if (declared === null || target === null || value === null) return [];
  return [
    {
      kind: 'assign',
      ...lower.span(declared),
      target,
      operator: '=',
      value: lower.expression(value),
      annotation: null,
      declares: true,
    },
  ];
}

/** `is A`, `in b` and the like can't be decided. */
function testOf(node: SyntaxNode, lower: Lowering): Expression {
  return node.type === 'type_test' || node.type === 'range_test'
    ? lower.unseen(node)
    : lower.expression(node);
}

function chainOf(entries: readonly Entry[], branches: Branches, lower: Lowering): readonly Statement[] {
  const [first, ...others] = entries;
  if (first === undefined) return [];
  if (first.tests.length === 0) return branchOf(first.body, branches, lower);
  return lower.nested<readonly Statement[]>(
    () => [
      {
        kind: 'if',
        ...lower.spanOf(first.node.startIndex, entries.at(-1)!.node.endIndex),
        test: anyOf(first, lower),
        // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
        then: branchOf(first.body, branches, lower),
        otherwise: chainOf(others, branches, lower),
      },
    ],
    () => [],
  );
}

function anyOf({ node, tests }: Entry, lower: Lowering): Expression {
  return tests
    .map((test) => testOf(test, lower))
    .reduce((left, right) => ({ kind: 'coalesce', ...lower.span(node), operator: '||', left, right }));
}

/** More arms than this are no chain of conditions but statements. */
const MAX_ARMS = 30;

/** `when` as a value: a chain of conditions where each branch is an expression, else a function called where it is written. */
export function lowerWhenValue(node: SyntaxNode, lower: Lowering): Expression {
  return (
    lower.nested(
      () => conditions(node, lower),
      () => null,
    ) ?? atOnce(node, lower)
  );
}

function conditions(node: SyntaxNode, lower: Lowering): Expression | null {
  const subject = subjectOf(node, lower);
  const isPlain = subject === null || (subject.declared === null && isRepeatable(subject.value, lower));
  const arms = armsOf(node, lower);
  if (!isPlain || arms === null) return null;
  const value = subject === null ? null : lower.expressionOr(subject.value, node);
  const fallback = arms.find(({ tests }) => tests.length === 0);
  const tested = arms.filter(({ tests }) => tests.length > 0);
  const last = fallback ?? tested.pop();
  if (last === undefined) return null;
  return tested.reduceRight<Expression>(
    (otherwise, arm) => ({
      kind: 'conditional',
      ...lower.span(node),
      test: value === null ? anyOf(arm, lower) : equalsAny(arm, value, lower),
      // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
      then: lower.expression(arm.value),
      otherwise,
    }),
    lower.expression(last.value),
  );
}

/** What may stand in the IR several times. */
function isRepeatable(node: SyntaxNode | null, lower: Lowering): boolean {
  return node !== null && /^[\p{L}\p{N}_.?]+$/u.test(lower.text(node));
}

interface Arm extends Entry {
  readonly value: SyntaxNode;
}

/** An arm that throws gives nothing. */
function armsOf(node: SyntaxNode, lower: Lowering): Arm[] | null {
  const entries = entriesOf(node, lower).filter(({ body }) => body?.type !== 'throw_expression');
  if (entries.length === 0 || entries.length > MAX_ARMS) return null;
  const arms: Arm[] = [];
  for (const entry of entries) {
    const value = onlyExpression(entry.body, lower);
    if (value === null) return null;
    arms.push({ ...entry, value });
  }
  return arms;
}

function equalsAny({ node, tests }: Entry, subject: Expression, lower: Lowering): Expression {
  return tests
    .map((test): Expression => {
      const right = testOf(test, lower);
      if (right.kind === 'opaque') return right;
      return { kind: 'binary', ...lower.span(test), operator: '==', left: subject, right };
    })
    .reduce((left, right) => ({ kind: 'coalesce', ...lower.span(node), operator: '||', left, right }));
}
