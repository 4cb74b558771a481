import type { Expression, StringLiteral, Template, TemplatePart } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { decodeEscapes, decodeVerbatim, singleBraces } from './escapes';
import type { Lowering } from './lowering';
import { withoutIndent } from './raw-strings';

/** `$"a {b}"`, `$@"..."`, `$"""..."""`, `$$"""{{b}}"""`. */
export function lowerInterpolated(node: SyntaxNode, lower: Lowering): StringLiteral | Template {
  const pieces = piecesOf(node, lower);
  const parts = pieces.filter((part) => part.kind === 'hole' || part.value !== '');
  const span = lower.span(node);
  const [first] = parts;
  if (first === undefined) return { kind: 'string', ...span, value: '' };
  if (first.kind === 'text' && parts.length === 1) return { kind: 'string', ...span, value: first.value };
  return { kind: 'template', ...span, tag: null, parts };
}

function piecesOf(node: SyntaxNode, lower: Lowering): readonly TemplatePart[] {
  const source = lower.text(node);
  const [start = '$"'] = /^[$@]+"+/.exec(source) ?? [];
  const quotes = start.replace(/[$@]/g, '');
  const isRaw = quotes.length >= 3;
  const texts: string[] = [''];
  const holes: TemplatePart[] = [];
  let from = node.startIndex + (quotes.length === 2 ? start.length - 1 : start.length);
  for (const child of node.children) {
    if (child.type !== 'interpolation') continue;
    texts[texts.length - 1] += lower.slice(from, child.startIndex);
    from = child.endIndex;
    holes.push(holeOf(child, lower));
    texts.push('');
  }
  const end = closingOf(source, isRaw ? quotes : '"', node.endIndex);
  if (end > from) texts[texts.length - 1] += lower.slice(from, end);
  const decoded = isRaw ? rawTexts(texts) : texts.map((text) => plainText(text, start.includes('@')));
  return decoded.flatMap((value, index): TemplatePart[] => {
    const hole = holes[index];
    return hole === undefined ? [{ kind: 'text', value }] : [{ kind: 'text', value }, hole];
  });
}

function closingOf(source: string, quotes: string, end: number): number {
  return source.endsWith(quotes) ? end - quotes.length : end;
}

function plainText(raw: string, verbatim: boolean): string {
  return singleBraces(verbatim ? decodeVerbatim(raw).replaceAll('\r\n', '\n') : decodeEscapes(raw));
}

/** The lines of all texts together; a hole is no end of a line. */
function rawTexts(texts: readonly string[]): readonly string[] {
  const plain = texts.map((text) => text.replaceAll('\r\n', '\n'));
  const last = plain.at(-1) ?? '';
  const closing = last.lastIndexOf('\n');
  const indent = last.slice(closing + 1);
  const first = plain[0] ?? '';
  if (closing < 0 || indent.trim() !== '' || !/^[ \t]*\n/.test(first)) return plain;
  return plain.map((text, index) => {
    const isLast = index === plain.length - 1;
    const cut = isLast ? text.slice(0, text.lastIndexOf('\n')) : text;
    const lines = cut.split('\n');
    const kept = lines.map((line, at) => (at === 0 ? line : withoutIndent(line, indent)));
    return (index === 0 ? kept.slice(1) : kept).join('\n');
  });
}

/** `{value,10:F2}`. */
function holeOf(node: SyntaxNode, lower: Lowering): TemplatePart {
  let value: Expression | null = null;
  let format = '';
  for (const child of node.namedChildren) {
    const { type } = child;
    if (type === 'interpolation_alignment_clause' || type === 'interpolation_format_clause')
      format += lower.text(child);
    else if (type !== 'interpolation_brace' && type !== 'comment') value ??= lower.expression(child);
  }
  const hole = { kind: 'hole' as const, value: value ?? lower.unseen(node) };
  return format === '' ? hole : { ...hole, format };
}
