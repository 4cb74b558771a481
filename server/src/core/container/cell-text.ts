import type { TextRange } from '../source/span';

/** Begins the line before a cell's text. No cell holds it: U+0000 is no character of source text. */
export const CELL_MARK = '\0';

/** The editor's identifier of a text that `joinCells` makes. */
export const CELLS_ID = 'notebook-cells';

/** A cell of a notebook: its language as an editor calls it, and its text. */
export interface Cell {
  readonly language: string;
  readonly text: string;
}

/** The cells of a notebook as one text, and where the text of each stands in it. */
export function joinCells(cells: readonly Cell[]): {
  readonly text: string;
  readonly places: readonly TextRange[];
} {
  const pieces: string[] = [];
  const places: TextRange[] = [];
  let length = 0;
  for (const { language, text } of cells) {
    const head = `${CELL_MARK}${language}\n`;
    const start = length + head.length;
    length = start + text.length + 1;
    places.push({ start, end: length - 1 });
    pieces.push(head, text.replaceAll(CELL_MARK, ' '), '\n');
  }
  return { text: pieces.join(''), places };
}

/** The cells of a text that `joinCells` made. */
export function cellsOf(text: string): readonly (TextRange & { readonly language: string })[] {
  const cells: (TextRange & { readonly language: string })[] = [];
  for (let at = text.indexOf(CELL_MARK); at !== -1; ) {
    const next = text.indexOf(CELL_MARK, at + 1);
    const end = next === -1 ? text.length : next;
    const line = text.indexOf('\n', at);
    const start = line === -1 || line >= end ? end : line + 1;
    const language = text.slice(at + 1, Math.max(at + 1, start - 1));
    cells.push({ language, start, end: Math.max(start, end - 1) });
    at = next;
  }
  return cells;
}
