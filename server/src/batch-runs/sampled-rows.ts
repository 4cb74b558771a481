import type { BatchPart } from '../batch/batch-totals';
import { costRow } from '../batch/cost-row';
import type { ReadRecord } from '../batch/datasets/dataset';
import { type SampledRecord, type SampleInterval, sampled, sampledPaid, samplePlaces } from '../batch/sample';
import { cellLineAt } from '../platform/cell-line-at';
import { lengthOfFirst, recordAt } from '../platform/record-at';
import { clusteredRows } from './clustered-rows';
import type { OpenDataset } from './open-dataset';
import type { OpenRows } from './row-block';
import { ROW, SharedThread } from './turns';

/** What some rows say of all. */
export interface RowSample {
  readonly part: BatchPart;
  readonly sample: SampleInterval;
  /** About how many of all a balance pays for; null: for all, or none was told. */
  readonly paysFor: number | null;
}

/** Which rows are wanted of those that stand for all. */
export interface SampleQuestion {
  readonly count: number;
  /** Those that are needed. */
  readonly columns: readonly string[];
  readonly balance: string | null;
  readonly signal: AbortSignal;
}

/** A sample can't be had, with words that follow the name of the file. */
export class NoSample extends Error {}

/** Why a file is not sampled but read whole, in words; null when it can be sampled. */
export async function wholeRowsInstead(dataset: OpenDataset, count: number): Promise<string | null> {
  const { data, format, rows } = dataset;
  if (rows) return count * 2 >= rows.count ? FEW_ROWS : null;
  if (format.cut === 'items') return `the ${format.noun}s of such a file have to be read in order`;
  if (!data.isUtf8) return 'it is no UTF-8, whose lines could be read one by one';
  const length = format.cut === 'cells' ? await lengthOfRows(dataset) : await lengthOfFirst(data);
  return count * 2 * length >= data.size ? FEW_ROWS : null;
}

const HEAD = 256 * 1024;

/** How long the rows at the start of a table are on average, whose cells may hold line breaks. */
async function lengthOfRows({ data, format, shape }: OpenDataset): Promise<number> {
  const head = await data.read(0, HEAD);
  const rows = [...format.records({ text: head.toString(), first: 1, isFirst: true }, shape)];
  return head.length / Math.max(1, rows.length);
}

const FEW_ROWS = 'it has hardly more rows than that';

/** Prices some rows of a file that has many more. Throws `NoSample`. */
export async function sampledRows(
  dataset: OpenDataset,
  rows: OpenRows,
  { count, columns, balance, signal }: SampleQuestion,
): Promise<RowSample> {
  if (dataset.rows) {
    const chosen = clusteredRows(dataset.rows, count);
    const records: SampledRecord[] = [];
    const turns = new SharedThread(signal);
    for await (const text of dataset.rows.rowsAt(chosen.numbers, columns)) {
      // The rows of a group are there at once: others on this thread have their turn all the same.
      const turn = turns.after(ROW);
      if (turn) await turn;
      records.push({ bytes: 1, result: resultOf(text, false, dataset, rows) });
    }
    return said(records, dataset.rows.count, { balance, together: chosen.together });
  }
  const records: SampledRecord[] = [];
  for (const place of samplePlaces(dataset.data.size, count)) {
    signal.throwIfAborted();
    const { text, bytes, isFirst } = await lineAt(dataset, place);
    records.push({ bytes, result: resultOf(text, isFirst, dataset, rows) });
  }
  return said(records, dataset.data.size, { balance, together: 1 });
}

function said(
  records: readonly SampledRecord[],
  size: number,
  { balance, together }: { readonly balance: string | null; readonly together: number },
): RowSample {
  const paysFor = balance === null ? null : sampledPaid(records, size, balance);
  return { ...sampled(records, size, together), paysFor };
}

async function lineAt({ data, format, shape }: OpenDataset, place: number) {
  if (format.cut === 'lines') return { ...(await recordAt(data, place)), isFirst: false };
  const table = { delimiter: shape.delimiter ?? ',', columns: shape.columns.length };
  const line = await cellLineAt(data, place, table);
  if (line === null) throw new NoSample('its quotes do not tell where a line ends unless all before is read');
  return line;
}

function resultOf(
  text: string,
  isFirst: boolean,
  { format, shape }: OpenDataset,
  { pricing }: OpenRows,
): SampledRecord['result'] {
  const [read]: readonly ReadRecord[] = [...format.records({ text, first: 1, isFirst }, shape)];
  return read ? costRow(read, pricing) : null;
}
