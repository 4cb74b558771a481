import type { StringLiteral } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { decodeEscapes, decodeVerbatim } from './escapes';
import type { Lowering } from './lowering';
import { rawContent } from './raw-strings';

/** `"a\n"`, `'c'`, `"a"u8`. */
export function lowerString(node: SyntaxNode, lower: Lowering): StringLiteral {
  const source = lower.text(node).replace(/u8$/i, '');
  const quote = source.charAt(0);
  const closed = source.length > 1 && source.endsWith(quote);
  return {
    kind: 'string',
    ...lower.span(node),
    value: decodeEscapes(source.slice(1, closed ? -1 : undefined)),
  };
}

/** `@"c:\a ""b"""`. */
export function lowerVerbatim(node: SyntaxNode, lower: Lowering): StringLiteral {
  const source = lower.text(node).replace(/u8$/i, '');
  const closed = source.length > 2 && source.endsWith('"');
  return {
    kind: 'string',
    ...lower.span(node),
    value: decodeVerbatim(source.slice(2, closed ? -1 : undefined)).replaceAll('\r\n', '\n'),
  };
}

/** `"""a "b" c"""`. */
export function lowerRaw(node: SyntaxNode, lower: Lowering): StringLiteral {
  const source = lower.text(node).replace(/u8$/i, '');
  const [quotes = '"""'] = /^"+/.exec(source) ?? [];
  const closed = source.length >= 2 * quotes.length && source.endsWith(quotes);
  const content = source.slice(quotes.length, closed ? -quotes.length : undefined);
  return { kind: 'string', ...lower.span(node), value: rawContent(content) };
}
