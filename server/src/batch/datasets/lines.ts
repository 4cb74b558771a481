import { type DatasetFormat, NAMELESS } from './dataset';
import { textLines } from './text-lines';

/** A text on each line. */
export const lines: DatasetFormat = {
  id: 'lines',
  name: 'plain lines',
  endings: ['.txt', '.text', '.list', '.lst'],
  noun: 'line',
  cut: 'lines',
  shapeOf: () => ({ columns: [NAMELESS], delimiter: null }),
  *records({ text, first }) {
    for (const [line, number] of textLines(text, first))
      if (/\S/.test(line)) yield { line: number, record: { [NAMELESS]: line } };
  },
};
