import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import type { Lowering } from './lowering';

/** `1_000`, `0xFF`, `0755`, `1e-6`. Rational and complex numbers are opaque. */
export function lowerNumber(node: SyntaxNode, lower: Lowering): Expression {
  const source = lower.text(node);
  const value = numberValue(source);
  if (Number.isNaN(value)) return lower.opaque(node);
  return { kind: 'number', ...lower.span(node), value, source };
}

function numberValue(source: string): number {
  const digits = source.replaceAll('_', '').toLowerCase();
  if (/^0[0-7]+$/.test(digits)) return Number.parseInt(digits, 8);
  return digits === '' ? Number.NaN : Number(digits.replace(/^0d/, ''));
}
