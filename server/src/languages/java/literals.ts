import type { Expression, StringLiteral } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { decodeEscapes } from './escapes';
import type { Lowering } from './lowering';
import { textBlockValue } from './text-blocks';

/** `"text"`, a text block, or what of one was typed so far. Templates of string processors are read elsewhere. */
export function lowerString(node: SyntaxNode, lower: Lowering): StringLiteral {
  return { kind: 'string', ...lower.span(node), value: stringValue(lower.text(node)) };
}

const BLOCK = '"""';

function stringValue(source: string): string {
  if (source.startsWith(BLOCK)) return textBlockValue(between(source, BLOCK));
  return decodeEscapes(between(source, '"'));
}

function between(source: string, quote: string): string {
  const isClosed = source.length >= quote.length * 2 && source.endsWith(quote);
  return source.slice(quote.length, isClosed ? source.length - quote.length : source.length);
}

export function lowerCharacter(node: SyntaxNode, lower: Lowering): StringLiteral {
  return { kind: 'string', ...lower.span(node), value: decodeEscapes(between(lower.text(node), "'")) };
}

/** `1_000L`, `0xFF`, `0b1`, `017`, `1.5f`, `1e-3`. A hexadecimal fraction is opaque. */
export function lowerNumber(node: SyntaxNode, lower: Lowering): Expression {
  const source = lower.text(node);
  const value = numberValue(source);
  if (Number.isNaN(value)) return lower.unseen(node);
  return { kind: 'number', ...lower.span(node), value, source };
}

function numberValue(source: string): number {
  const digits = source.replaceAll('_', '');
  if (/^0[xb]/i.test(digits)) return Number(digits.replace(/[lL]$/, ''));
  const plain = digits.replace(/[lLfFdD]$/, '');
  if (/^0[0-7]+$/.test(plain)) return Number.parseInt(plain, 8);
  return plain === '' ? Number.NaN : Number(plain);
}
