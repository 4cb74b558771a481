import { parseAmount } from '../../../../shared/src/money';
import type { NumberLiteral, StringLiteral } from '../../core/ir/expressions';

const NUMBER = /^[\d_]*\.?[\d_]*(?:[eE][+-]?\d+)?/;
const TEXT = /^[~≈]?\s?[$€£¥]?\s?(\d{0,7}(?:\.\d{1,12})?(?:e-?\d{1,2})?)$/i;
const HEX = /^0[xXbBoO]/;

/** The exact digits of a number (`0.03m`, `1_000.5`, `2.5e-6`, `3.0_f64`), or of a text that is nothing else; null for others. */
export function amountOf(literal: NumberLiteral | StringLiteral): string | null {
  if (literal.kind === 'string') {
    const digits = literal.value.length > MOST_DIGITS ? undefined : TEXT.exec(literal.value.trim())?.[1];
    return digits === undefined ? null : parseAmount(digits);
  }
  const { source } = literal;
  if (HEX.test(source)) return null;
  return parseAmount((NUMBER.exec(source)?.[0] ?? '').replaceAll('_', ''));
}

const MOST_DIGITS = 24;
