import type { DatasetFormat } from './dataset';
import { columnsOf } from './json-values';
import { jsonLines } from './jsonl';

/** One list of JSON, alone or under one key. Its items come one a line. */
export const jsonList: DatasetFormat = {
  id: 'json',
  name: 'a list of JSON',
  endings: ['.json'],
  noun: 'item',
  cut: 'items',
  shapeOf: (head) => ({
    columns: columnsOf(jsonLines({ text: head, first: 1, isFirst: true }, 'item')),
    delimiter: null,
  }),
  records: (text) => jsonLines(text, 'item'),
};
