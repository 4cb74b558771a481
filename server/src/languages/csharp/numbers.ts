import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** `1_000`, `0xFF`, `0b1010`, `1.5f`, `10m`, `3UL`. */
export function lowerNumber(node: SyntaxNode, lower: Lowering): Expression {
  const source = withoutSuffix(lower.text(node).replaceAll('_', ''));
  const value = source === '' ? Number.NaN : Number(source);
  if (Number.isNaN(value)) return lower.unseen(node);
  return { kind: 'number', ...lower.span(node), value, source };
}

/** What says the type is no part of the number; `f` and `d` are digits of a hexadecimal one. */
function withoutSuffix(source: string): string {
  return /^0[xb]/i.test(source) ? source.replace(/[uUlL]+$/, '') : source.replace(/[uUlLfFdDmM]+$/, '');
}
