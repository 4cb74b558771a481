import type { Assignment, Statement } from '../../core/ir/statements';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';
import { TokenCursor } from './token-cursor';

/** A statement that adds to a text: `text.push_str(a)`, `write!(text, "...", a)?`; null for all others. */
export function lowerAppended(node: SyntaxNode, lower: Lowering): readonly Statement[] | null {
  const inner = withoutErrors(node, lower);
  if (inner.type === 'macro_invocation') return lowerWritten(node, inner, lower);
  return inner.type === 'call_expression' ? lowerPushed(node, inner, lower) : null;
}

/** `a?`, `a.unwrap()` and `a.expect("...")` are `a`. */
function withoutErrors(node: SyntaxNode, lower: Lowering): SyntaxNode {
  if (node.type === 'try_expression') return lower.named(node)[0] ?? node;
  const callee = node.type === 'call_expression' ? node.childForFieldName('function') : null;
  const field = callee?.type === 'field_expression' ? callee.childForFieldName('field') : null;
  const isUnwrapped = field !== null && /^(?:unwrap|expect|ok)$/.test(lower.text(field));
  return (isUnwrapped ? callee?.childForFieldName('value') : null) ?? node;
}

function lowerPushed(whole: SyntaxNode, call: SyntaxNode, lower: Lowering): readonly Statement[] | null {
  const callee = call.childForFieldName('function');
  const list = call.childForFieldName('arguments');
  const field = callee?.type === 'field_expression' ? callee.childForFieldName('field') : null;
  const target = callee?.childForFieldName('value') ?? null;
  if (field === null || target?.type !== 'identifier' || lower.text(field) !== 'push_str') return null;
  const [added] = list === null ? [] : lower.named(list);
  return added === undefined ? null : [appended(whole, target, lower.expression(added), lower)];
}

function lowerWritten(whole: SyntaxNode, macro: SyntaxNode, lower: Lowering): readonly Statement[] | null {
  const path = macro.childForFieldName('macro');
  const tree = lower.named(macro).find(({ type }) => type === 'token_tree');
  if (path === null || tree === undefined || !/^(?:std::)?write(?:ln)?$/.test(lower.text(path))) return null;
  const cursor = TokenCursor.inside(tree, lower, 0);
  while (cursor.takes('&') || cursor.takes('mut')) {}
  const target = cursor.next();
  if (target?.type !== 'identifier' || cursor.word() !== ',') return null;
  return [appended(whole, target, lower.expression(macro), lower)];
}

function appended(
  whole: SyntaxNode,
  target: SyntaxNode,
  value: Assignment['value'],
  lower: Lowering,
): Assignment {
  return {
    kind: 'assign',
    ...lower.span(whole),
    target: { kind: 'bind', name: lower.name(target) },
    operator: '+=',
    value,
    annotation: null,
    declares: false,
  };
}
