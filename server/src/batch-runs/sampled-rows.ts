import type { BatchPart } from '../batch/batch-totals';
import { costRow } from '../batch/cost-row';
import type { ReadRecord } from '../batch/datasets/dataset';
import { type SampledRecord, type SampleInterval, sampled, samplePlaces } from '../batch/sample';
import { lengthOfFirst, recordAt } from '../platform/record-at';
import type { OpenDataset } from './open-dataset';
import type { OpenRows } from './row-block';

/** What some rows say of all. */
export interface RowSample {
  readonly part: BatchPart;
  readonly sample: SampleInterval;
}

/** Why a file is not sampled but read whole, in words; null when it can be sampled. */
export async function wholeRowsInstead({ data, format }: OpenDataset, count: number): Promise<string | null> {
  if (format.cut !== 'lines') return `the ${format.noun}s of such a file have to be read in order`;
  if (!data.isUtf8) return 'it is no UTF-8, whose lines could be read one by one';
  return count * (await lengthOfFirst(data)) >= data.size ? 'it has hardly more rows than that' : null;
}

/** Prices `count` rows of a file that has many more. */
export async function sampledRows(
  { data, format, shape }: OpenDataset,
  { pricing }: OpenRows,
  count: number,
  signal: AbortSignal,
): Promise<RowSample> {
  const records: SampledRecord[] = [];
  for (const place of samplePlaces(data.size, count)) {
    signal.throwIfAborted();
    const { text, bytes } = await recordAt(data, place);
    const [read]: readonly ReadRecord[] = [...format.records({ text, first: 1, isFirst: false }, shape)];
    records.push({ bytes, result: read ? costRow(read, pricing) : null });
  }
  return sampled(records, data.size);
}
