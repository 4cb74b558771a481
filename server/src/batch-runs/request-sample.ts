import { costLine, type LineCosting } from '../batch/cost-line';
import { type SampledRecord, sampled, sampledPaid, samplePlaces } from '../batch/sample';
import type { DataFile } from '../platform/data-file';
import { itemsStart } from '../platform/item-blocks';
import { lengthOfFirst, recordAt } from '../platform/record-at';
import type { RowSample, SampleQuestion } from './sampled-rows';

/** Why a file is not sampled but read whole, in words; null when it can be sampled. */
export async function wholeInstead(data: DataFile, count: number): Promise<string | null> {
  if (!data.isUtf8) return 'it is no UTF-8, whose lines could be read one by one';
  if (itemsStart(await data.read(0, 4096)) !== null)
    return 'it is one list, whose items have to be read in order';
  return count * (await lengthOfFirst(data)) >= data.size ? 'it has hardly more requests than that' : null;
}

/** Prices `count` requests of a file that has many more. */
export async function sampledFile(
  data: DataFile,
  costing: LineCosting,
  { count, balance, signal }: Omit<SampleQuestion, 'columns'>,
): Promise<RowSample> {
  const records: SampledRecord[] = [];
  for (const place of samplePlaces(data.size, count)) {
    signal.throwIfAborted();
    const { text, bytes } = await recordAt(data, place);
    records.push({ bytes, result: text.trim() === '' ? null : costLine(text, place + 1, costing) });
  }
  const paysFor = balance === null ? null : sampledPaid(records, data.size, balance);
  return { ...sampled(records, data.size), paysFor };
}
