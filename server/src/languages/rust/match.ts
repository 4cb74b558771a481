import type { Expression } from '../../core/ir/expressions';
import type { Statement, Switch } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import { VARIANT } from './enum-variants';
import type { Lowering, Tail } from './lowering';
import { lowerPattern, testOf, type VariantTest } from './patterns';
import { bindingOf, type Subject, subjectOf } from './subjects';

/** `match subject { pattern if guard => value, ... }` as statements; each arm ends in a value for `tail`. */
export function lowerMatch(node: SyntaxNode, lower: Lowering, tail: Tail | null): readonly Statement[] {
  const value = node.childForFieldName('value');
  if (value === null) return lower.statementsIn(node.childForFieldName('body'));
  const subject = subjectOf(value, lower);
  const arms = armsOf(node, lower);
  const tests = arms.map(({ pattern }) => testOf(pattern, lower));
  const byVariant = tests.flat().some(isVariant);
  const cases = arms.map((arm, index) => ({
    tests: tests[index]!.map((test) => expressionOf(test, byVariant, lower)),
    body: bodyOf(arm, subject, lower, tail),
  }));
  const matched: Switch = {
    kind: 'switch',
    ...lower.span(node),
    subject: byVariant ? variantOf(subject, value, lower) : subject.value(),
    cases,
    takesBreak: false,
  };
  return [...subject.before, matched];
}

export interface Arm {
  readonly pattern: SyntaxNode;
  readonly guard: SyntaxNode | null;
  readonly value: SyntaxNode;
}

export function armsOf(node: SyntaxNode, lower: Lowering): readonly Arm[] {
  const body = node.childForFieldName('body');
  return (body === null ? [] : lower.named(body)).flatMap((arm) => {
    const pattern = arm.childForFieldName('pattern');
    const value = arm.childForFieldName('value');
    if (pattern === null || value === null) return [];
    return [{ pattern, guard: pattern.childForFieldName('condition'), value }];
  });
}

function isVariant(test: Expression | VariantTest): test is VariantTest {
  return test.kind === 'variant';
}

/** Where variants are told apart by their names, what is no variant can't be told. */
function expressionOf(test: Expression | VariantTest, byVariant: boolean, lower: Lowering): Expression {
  if (!isVariant(test)) return byVariant ? { ...test, kind: 'opaque', children: [] } : test;
  return { kind: 'string', ...lower.span(test.node), value: test.name };
}

function variantOf(subject: Subject, node: SyntaxNode, lower: Lowering): Expression {
  const end = lower.spanOf(node.endIndex, node.endIndex);
  return {
    kind: 'index',
    ...lower.span(node),
    object: subject.value(),
    index: { kind: 'string', ...end, value: VARIANT },
  };
}

function bodyOf(
  { pattern, guard, value }: Arm,
  subject: Subject,
  lower: Lowering,
  tail: Tail | null,
): readonly Statement[] {
  const bound = bindingOf(pattern, lowerPattern(pattern, lower), subject, lower);
  const body = value.type === 'block' ? lower.statementsIn(value, tail) : lower.statement(value, tail);
  if (guard === null) return [...bound, ...body];
  const guarded: Statement = {
    kind: 'if',
    ...lower.spanOf(guard.startIndex, value.endIndex),
    test: lower.expression(guard),
    // biome-ignore lint/suspicious/noThenProperty: the IR names the branch so, and nobody awaits it.
    then: body,
    otherwise: [],
  };
  return [...bound, guarded];
}
