import type { Expression } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { decodeEscapes } from './escapes';
import type { Lowering } from './lowering';

/** `"text"`, `b"bytes"`, `c"text"`. */
export function lowerString(node: SyntaxNode, lower: Lowering): Expression {
  return { kind: 'string', ...lower.span(node), value: stringValue(lower.text(node)) };
}

/** The text of a literal as it is spelled, with its quotes, raw or not. */
export function stringValue(source: string): string {
  const raw = /^[bc]?r(#*)"/.exec(source);
  if (raw !== null) return between(source, raw[0].length, `"${raw[1]}`).replace(/\r\n?/g, '\n');
  const open = source.indexOf('"');
  return decodeEscapes(between(source, open + 1, '"'));
}

function between(source: string, start: number, close: string): string {
  const closed = source.length >= start + close.length && source.endsWith(close);
  return source.slice(start, closed ? source.length - close.length : source.length);
}

/** `r"text"`, `r#"text"#`: nothing is an escape. */
export function lowerRawString(node: SyntaxNode, lower: Lowering): Expression {
  return lowerString(node, lower);
}

/** A character is a short text; a byte is a number, which nobody needs. */
export function lowerChar(node: SyntaxNode, lower: Lowering): Expression {
  const text = lower.text(node);
  if (text.startsWith('b')) return lower.unseen(node);
  return { kind: 'string', ...lower.span(node), value: decodeEscapes(between(text, 1, "'")) };
}

/** `1_000`, `0xFFu8`, `1e-6f32`, and in patterns `-1`. */
export function lowerNumber(node: SyntaxNode, lower: Lowering): Expression {
  const source = lower.text(node);
  const value = numberValue(source);
  if (Number.isNaN(value)) return lower.unseen(node);
  return { kind: 'number', ...lower.span(node), value, source: spelled(source) };
}

const SUFFIX = /_?(?:[iu](?:8|16|32|64|128|size)|f(?:32|64))$/;

/** Without the type behind it, which is no part of the number. */
function spelled(source: string): string {
  return /^0x/i.test(source)
    ? source.replace(/_?[iu](?:8|16|32|64|128|size)$/, '')
    : source.replace(SUFFIX, '');
}

function numberValue(source: string): number {
  const digits = spelled(source).replaceAll('_', '').replace(/\s/g, '');
  return digits === '' ? Number.NaN : Number(digits);
}
