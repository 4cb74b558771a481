import type { Expression, StringLiteral } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { decodeEscapes } from './escapes';
import type { Lowering } from './lowering';

/** `"a\n"`; one that is not closed yet ends where it ends. */
export function lowerQuoted(node: SyntaxNode, lower: Lowering): StringLiteral {
  return { kind: 'string', ...lower.span(node), value: quotedText(lower.text(node)) };
}

/** A rune is text where it is added to one, which is what programs mostly do with them. */
export function lowerRune(node: SyntaxNode, lower: Lowering): StringLiteral {
  return lowerQuoted(node, lower);
}

/** Between backquotes everything is text; carriage returns are left out. */
export function lowerRaw(node: SyntaxNode, lower: Lowering): StringLiteral {
  return { kind: 'string', ...lower.span(node), value: rawText(lower.text(node)) };
}

/** What a string literal says, from its spelling. */
export function quotedText(source: string): string {
  return decodeEscapes(between(source, source[0] ?? '"'));
}

export function rawText(source: string): string {
  return between(source, '`').replaceAll('\r', '');
}

function between(source: string, quote: string): string {
  const closed = source.length > 1 && source.endsWith(quote);
  return source.slice(1, closed ? -1 : undefined);
}

/** `1_000`, `0xFF`, `0b1`, `0o17`, `017`, `1e-6`. Hexadecimal fractions and imaginary numbers are opaque. */
export function lowerNumber(node: SyntaxNode, lower: Lowering): Expression {
  const source = lower.text(node);
  const value = numberValue(source);
  return Number.isNaN(value) ? lower.unseen(node) : { kind: 'number', ...lower.span(node), value, source };
}

function numberValue(source: string): number {
  const digits = source.replaceAll('_', '');
  if (/^0[0-7]+$/.test(digits)) return Number.parseInt(digits, 8);
  return digits === '' ? Number.NaN : Number(digits);
}
