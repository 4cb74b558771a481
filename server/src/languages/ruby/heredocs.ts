import type { Expression, TemplatePart } from '../../core/ir/expressions';
import type { SyntaxNode } from '../../core/source/syntax';
import { decodeEscapes } from './escapes';
import type { Lowering } from './lowering';
import { joined, lowerInterpolation } from './strings';

/** Stands for a hole while the lines of a text are looked at. */
const HOLE = '\u0000';

/** `<<~NAME` and its kin: the text in its body, which stands behind the line. */
export function lowerHeredoc(node: SyntaxNode, lower: Lowering): Expression {
  const body = lower.heredocs.bodyOf(node);
  if (body === null) return lower.unseen(node);
  const [, indented = '', quote = ''] = /^<<([~-]?)(["'`]?)/.exec(lower.text(node)) ?? [];
  if (quote === '`') return lower.opaque(body);
  const { text, holes } = contentOf(body, lower);
  const shown = indented === '~' ? withoutIndentation(text) : text;
  const pieces = shown.split(HOLE);
  const parts = pieces.flatMap((piece, index): TemplatePart[] => {
    const hole = holes[index];
    const known: TemplatePart = { kind: 'text', value: quote === "'" ? piece : decodeEscapes(piece) };
    return hole === undefined ? [known] : [known, hole];
  });
  return joined(node, parts, lower);
}

/** The lines of a body, without that of its end. */
function contentOf(
  body: SyntaxNode,
  lower: Lowering,
): { readonly text: string; readonly holes: readonly TemplatePart[] } {
  let text = '';
  let at = body.startIndex;
  const holes: TemplatePart[] = [];
  let end = body.endIndex;
  for (const child of body.namedChildren) {
    if (child.type === 'heredoc_end') end = child.startIndex;
    if (child.type !== 'interpolation') continue;
    text += lower.slice(at, child.startIndex).replaceAll(HOLE, ' ') + HOLE;
    holes.push(lowerInterpolation(child, lower));
    at = child.endIndex;
  }
  text += lower.slice(at, Math.max(at, end)).replaceAll(HOLE, ' ');
  const lines = text.replace(/\r\n?/g, '\n');
  const inner = lines.startsWith('\n') ? lines.slice(1) : lines;
  return { text: inner.replace(/(^|\n)[ \t]*$/, '$1'), holes };
}

const TAB = 8;

/** Takes away the indentation that all lines have which are not blank. */
function withoutIndentation(text: string): string {
  const lines = text.split('\n');
  const widths = lines.flatMap((line) =>
    line.trim() === '' ? [] : [width(/^[ \t]*/.exec(line)?.[0] ?? '')],
  );
  const common = widths.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  return lines.map((line) => withoutColumns(line, common)).join('\n');
}

function width(indentation: string): number {
  let columns = 0;
  for (const each of indentation) columns = each === '\t' ? columns + TAB - (columns % TAB) : columns + 1;
  return columns;
}

function withoutColumns(line: string, columns: number): string {
  let at = 0;
  let taken = 0;
  while (at < line.length && taken < columns) {
    const one = line[at];
    if (one !== ' ' && one !== '\t') break;
    taken = one === '\t' ? taken + TAB - (taken % TAB) : taken + 1;
    if (taken > columns) break;
    at++;
  }
  return line.slice(at);
}
