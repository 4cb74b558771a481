import { cellRecords, namesIn } from './cells';
import type { DatasetFormat } from './dataset';

/** What may divide the cells, in the order in which it is preferred. */
const DELIMITERS = [',', ';', '\t', '|'];

/** A table whose cells are divided by commas, or by semicolons where its author's numbers have commas. */
export const csv: DatasetFormat = {
  id: 'csv',
  name: 'CSV',
  endings: ['.csv'],
  noun: 'line',
  cut: 'cells',
  shapeOf(head) {
    const counted = DELIMITERS.map((delimiter) => ({ delimiter, columns: namesIn(head, delimiter) }));
    const [most] = counted.toSorted((one, other) => other.columns.length - one.columns.length);
    return most ?? { delimiter: ',', columns: [] };
  },
  records: cellRecords,
};
