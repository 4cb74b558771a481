import type { Expression } from '../../core/ir/expressions';
import type { Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { annotationOf } from './types';

/** What hides statements and names of its own. */
const CLOSED: ReadonlySet<string> = new Set([
  'anonymous_method_expression',
  'block',
  'lambda_expression',
  'switch_body',
  'switch_expression_arm',
]);

/**
 * The names that an expression declares on the way (`out var a`, `b is T c`), as declarations before the statement that it
 * stands in. `subject` is what a pattern of a case is held against.
 */
export function declarationsOf(
  node: SyntaxNode,
  lower: Lowering,
  subject: SyntaxNode | null = null,
): readonly Statement[] {
  const text = lower.text(node);
  if (subject === null && !/\bout\b|\bis\b/.test(text)) return [];
  const found: Statement[] = [];
  collect(node, subject, lower, found, 0);
  return found;
}

const DEEPEST = 60;

function collect(
  node: SyntaxNode,
  subject: SyntaxNode | null,
  lower: Lowering,
  found: Statement[],
  depth: number,
): void {
  if (depth > DEEPEST) return;
  const { type } = node;
  if (CLOSED.has(type)) return;
  if (isDeclaring(type)) {
    const statement = declared(node, type, subject, lower);
    if (statement !== null) found.push(statement);
  }
  const tested = type === 'is_pattern_expression' ? node.childForFieldName('expression') : subject;
  const isPattern = type === 'is_pattern_expression' || depth === 0;
  for (const child of node.namedChildren) collect(child, isPattern ? tested : null, lower, found, depth + 1);
}

function isDeclaring(type: string): boolean {
  return (
    type === 'declaration_expression' ||
    type === 'declaration_pattern' ||
    type === 'recursive_pattern' ||
    type === 'var_pattern'
  );
}

function declared(
  node: SyntaxNode,
  type: string,
  subject: SyntaxNode | null,
  lower: Lowering,
): Statement | null {
  const name = node.childForFieldName('name');
  if (name?.type !== 'identifier' || lower.text(name) === '_') return null;
  const of = node.childForFieldName('type');
  return {
    kind: 'assign',
    ...lower.span(node),
    target: { kind: 'bind', name: lower.name(name) },
    operator: '=',
    value: type === 'declaration_expression' || subject === null ? lower.unseen(node) : known(subject, lower),
    annotation: annotationOf(of, lower),
    declares: true,
  };
}

/** What holds no call may be read twice. */
function known(subject: SyntaxNode, lower: Lowering): Expression {
  return lower.text(subject).includes('(') ? lower.unseen(subject) : lower.expression(subject);
}
