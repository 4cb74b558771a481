import type { DatasetFormat } from './dataset';
import { columnsOf } from './json-values';
import { jsonLines } from './jsonl';

/** What Parquet files begin with. */
export const PARQUET_MARK = 'PAR1';

/** Apache Parquet. Whoever cuts the file gives its rows as JSON, one a line. */
export const parquet: DatasetFormat = {
  id: 'parquet',
  name: 'Parquet',
  endings: ['.parquet', '.pq'],
  noun: 'row',
  cut: 'rows',
  shapeOf: (head) => ({
    columns: columnsOf(jsonLines({ text: head, first: 1, isFirst: true }, 'row')),
    delimiter: null,
  }),
  records: (text) => jsonLines(text, 'row'),
};
