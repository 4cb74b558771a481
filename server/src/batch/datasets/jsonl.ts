import type { DatasetFormat, ReadRecord, RecordText } from './dataset';
import { columnsOf, jsonRecord } from './json-values';
import { textLines, wholeLines } from './text-lines';

/** An object of JSON on each line. */
export const jsonl: DatasetFormat = {
  id: 'jsonl',
  name: 'JSON lines',
  endings: ['.jsonl', '.ndjson', '.jsonlines'],
  noun: 'line',
  cut: 'lines',
  shapeOf: (head) => ({
    columns: columnsOf(jsonLines({ text: wholeLines(head), first: 1, isFirst: true }, 'line')),
    delimiter: null,
  }),
  records: (text) => jsonLines(text, 'line'),
};

/** Records of JSON, one a line; blank lines are none. */
export function* jsonLines({ text, first }: RecordText, noun: string): Generator<ReadRecord> {
  for (const [line, number] of textLines(text, first))
    if (/\S/.test(line)) yield jsonRecord(line, number, noun);
}
