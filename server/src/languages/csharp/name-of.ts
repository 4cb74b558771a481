import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** `nameof(a.B)` is the text `B`. */
export function lowerNameOf(node: SyntaxNode, list: SyntaxNode, lower: Lowering): Expression {
  const source = lower.text(list).replace(/^\(|\)$/g, '');
  const [name = ''] = /[\p{L}\p{N}_]+(?=\s*(?:<[^>]*>)?\s*$)/u.exec(source) ?? [];
  return name === '' ? lower.unseen(node) : { kind: 'string', ...lower.span(node), value: name };
}
