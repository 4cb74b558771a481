import type { Expression } from '../../core/ir/expressions';
import type { Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { lastName, lowerPattern, TRANSPARENT_VARIANTS } from './patterns';
import { bindingOf, type Subject, subjectOf } from './subjects';

/** A condition: what must be done before, what is tested, and what holds names where it is met. */
export interface Condition {
  readonly before: readonly Statement[];
  readonly test: Expression;
  readonly bound: readonly Statement[];
}

export function conditionOf(node: SyntaxNode | null, around: SyntaxNode, lower: Lowering): Condition {
  if (node === null) {
    const at = lower.spanOf(around.startIndex, around.startIndex);
    return { before: [], bound: [], test: { kind: 'opaque', ...at, children: [] } };
  }
  if (node.type === 'let_condition') return letCondition(node, lower);
  return node.type === 'let_chain'
    ? chain(node, lower)
    : { before: [], bound: [], test: lower.expression(node) };
}

/** `let Some(a) = b`: holds unless `b` is nothing. */
function letCondition(node: SyntaxNode, lower: Lowering): Condition {
  const pattern = node.childForFieldName('pattern');
  const value = node.childForFieldName('value');
  if (pattern === null || value === null) return { before: [], bound: [], test: lower.opaque(node) };
  const subject = subjectOf(value, lower);
  return {
    before: subject.before,
    test: testFor(pattern, subject, value, lower),
    bound: bindingOf(pattern, lowerPattern(pattern, lower), subject, lower),
  };
}

function testFor(pattern: SyntaxNode, subject: Subject, value: SyntaxNode, lower: Lowering): Expression {
  const type = pattern.type === 'tuple_struct_pattern' ? pattern.childForFieldName('type') : null;
  const end = lower.spanOf(value.endIndex, value.endIndex);
  if (type !== null && TRANSPARENT_VARIANTS.has(lastName(type, lower)))
    return {
      kind: 'binary',
      ...lower.span(value),
      operator: '!=',
      left: subject.value(),
      right: { kind: 'null', ...end },
    };
  return { kind: 'opaque', ...end, children: [] };
}

/** `let Some(a) = b && c`: all parts, in order. */
function chain(node: SyntaxNode, lower: Lowering): Condition {
  const parts = lower.named(node).map((part) => conditionOf(part, node, lower));
  const tests = parts.map(({ test }) => test);
  return {
    before: parts.flatMap(({ before, bound }) => [...before, ...bound]),
    bound: [],
    test: { kind: 'opaque', ...lower.span(node), children: tests },
  };
}
