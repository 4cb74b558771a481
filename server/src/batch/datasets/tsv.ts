import { cellRecords, namesIn } from './cells';
import type { DatasetFormat } from './dataset';

/** A table whose cells are divided by tabs. */
export const tsv: DatasetFormat = {
  id: 'tsv',
  name: 'TSV',
  endings: ['.tsv', '.tab'],
  noun: 'line',
  cut: 'cells',
  shapeOf: (head) => ({ delimiter: '\t', columns: namesIn(head, '\t') }),
  records: cellRecords,
};
