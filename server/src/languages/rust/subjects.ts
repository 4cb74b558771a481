import type { Expression, Name } from '../../core/ir/expressions';
import type { Pattern, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** What a match looks at: an expression that may stand in the IR several times, and what must come before it. */
export interface Subject {
  readonly before: readonly Statement[];
  readonly value: () => Expression;
}

/** The name that a subject is kept under; nobody can spell it. */
const KEPT = '#subject';

/** A subject with calls in it is kept under a name of its own, for a call must not stand in the IR twice. */
export function subjectOf(node: SyntaxNode, lower: Lowering): Subject {
  const value = lower.expression(node);
  if (isPlain(value)) return { before: [], value: () => value };
  const at = lower.spanOf(node.startIndex, node.startIndex);
  const name: Name = { kind: 'name', ...at, name: KEPT };
  const kept: Statement = {
    kind: 'assign',
    ...lower.span(node),
    target: { kind: 'bind', name },
    operator: '=',
    value,
    annotation: null,
    declares: true,
  };
  return { before: [kept], value: () => name };
}

function isPlain(value: Expression): boolean {
  if (value.kind === 'member') return isPlain(value.object);
  return ['name', 'self', 'string', 'number', 'boolean', 'null'].includes(value.kind);
}

/** Binds what a pattern takes from a subject, where it takes anything. */
export function bindingOf(
  pattern: SyntaxNode,
  target: Pattern | null,
  subject: Subject,
  lower: Lowering,
): readonly Statement[] {
  if (target === null) return [];
  const { startIndex } = pattern;
  return [
    {
      kind: 'assign',
      ...lower.spanOf(startIndex, pattern.endIndex),
      target,
      operator: '=',
      value: subject.value(),
      annotation: null,
      declares: true,
    },
  ];
}
