import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** Whether a statement makes a new name. */
export function declares(node: SyntaxNode, name: string, lower: Lowering): boolean {
  const type = node.type;
  if (type !== 'short_var_declaration' && type !== 'var_declaration' && type !== 'range_clause') return false;
  const left = type === 'var_declaration' ? node : node.childForFieldName('left');
  return left !== null && namesIn(lower.text(left)).includes(name);
}

/** The names before the value in `a, b := ...` and `var a, b T = ...`. */
function namesIn(text: string): readonly string[] {
  const head = text.replace(/^var\s/, '').split('=', 1)[0] ?? '';
  return head.match(/(?<![\w.])[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];
}
