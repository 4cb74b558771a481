import type { TextRange } from '../../core/source/span';

/** The lines of a stretch of text in order, without their line breaks (`\n` or `\r\n`). */
export function* linesIn(text: string, { start, end }: TextRange): Iterable<TextRange> {
  let from = start;
  while (from <= end) {
    const found = text.indexOf('\n', from);
    const next = found === -1 || found >= end ? end : found;
    const hasReturn = next > from && text.charCodeAt(next - 1) === RETURN;
    yield { start: from, end: hasReturn ? next - 1 : next };
    from = next + 1;
  }
}

/** Where the blanks end that start at an offset. */
export function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

export function isBlank(unit: number): boolean {
  return unit === SPACE || unit === TAB;
}

/** Where so many columns of blanks end, or the blanks do before. A tab goes to the next multiple of four. */
export function skipColumns(text: string, from: number, end: number, columns: number): number {
  let at = from;
  let column = 0;
  while (at < end && column < columns && isBlank(text.charCodeAt(at))) {
    column = text.charCodeAt(at) === TAB ? column + 4 - (column % 4) : column + 1;
    at += 1;
  }
  return at;
}

/** The columns that a stretch of blanks takes. */
export function columnsOf(text: string, from: number, end: number): number {
  let column = 0;
  for (let at = from; at < end; at += 1)
    column = text.charCodeAt(at) === TAB ? column + 4 - (column % 4) : column + 1;
  return column;
}

const RETURN = 13;
const SPACE = 32;
const TAB = 9;
