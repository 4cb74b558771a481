import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

interface Arm {
  readonly conditions: readonly SyntaxNode[];
  readonly value: SyntaxNode;
}

/** More arms than these are alternatives of which nothing is tested. */
const MOST_TESTED = 60;

/** `match`: what is compared one by one is a chain of conditionals, where the subject can be read again. */
export function lowerMatch(node: SyntaxNode, lower: Lowering): Expression {
  const condition = node.childForFieldName('condition');
  const block = node.childForFieldName('body');
  if (condition === null || block === null) return lower.opaque(node);
  const arms = lower.named(block).flatMap((arm) => armOf(arm, lower));
  const subject = lower.expression(condition);
  if (arms.length === 0) return lower.opaque(node);
  if (!isPlain(subject) || arms.length > MOST_TESTED)
    return {
      kind: 'match',
      ...lower.span(node),
      subject,
      arms: arms.map(({ value }) => lower.expression(value)),
    };
  const tested = arms.filter(({ conditions }) => conditions.length > 0);
  const otherwise = arms.find(({ conditions }) => conditions.length === 0);
  return chain(tested, otherwise?.value ?? null, subject, node, lower);
}

function armOf(node: SyntaxNode, lower: Lowering): readonly Arm[] {
  const value = node.childForFieldName('return_expression');
  const list = node.childForFieldName('conditional_expressions');
  if (value === null) return [];
  return [{ conditions: list === null ? [] : lower.named(list), value }];
}

/** A call must not stand in the IR twice. */
function isPlain({ kind }: Expression): boolean {
  return kind === 'name' || kind === 'self' || kind === 'boolean';
}

function chain(
  arms: readonly Arm[],
  otherwise: SyntaxNode | null,
  subject: Expression,
  node: SyntaxNode,
  lower: Lowering,
): Expression {
  const [arm, ...rest] = arms;
  if (arm === undefined) return otherwise === null ? lower.unseen(node) : lower.expression(otherwise);
  const value = lower.expression(arm.value);
  if (rest.length === 0 && otherwise === null) return value;
  return lower.nested<Expression>(
    () => ({
      kind: 'conditional',
      ...lower.span(node),
      test: testOf(arm.conditions, subject, lower),
      // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
      then: value,
      otherwise: chain(rest, otherwise, subject, node, lower),
    }),
    () => lower.unseen(node),
  );
}

/** One of the conditions holds; behind `match (true)` they are tests themselves. */
function testOf(conditions: readonly SyntaxNode[], subject: Expression, lower: Lowering): Expression {
  const tests = conditions.map((condition): Expression => {
    const right = lower.expression(condition);
    const isTrue = subject.kind === 'boolean' && subject.value;
    return isTrue
      ? right
      : { kind: 'binary', ...lower.span(condition), operator: '===', left: subject, right };
  });
  return tests.reduce((left, right) => ({
    kind: 'coalesce',
    anchor: left.anchor,
    start: left.start,
    end: right.end,
    operator: '||',
    left,
    right,
  }));
}
