import type { Given } from '../batch/batch-request';
import { BatchTotals } from '../batch/batch-totals';
import { costLine, type LineCosting } from '../batch/cost-line';
import { perRequestRow } from '../batch/per-request-row';
import type { Engine } from '../core/analyze/engine-api';
import type { AnalyzeOptions } from '../core/analyze/options';
import type { OtherWay } from '../core/analyze/row-costing';
import { type RecordBlock, type RecordKind, recordsOf } from '../platform/record-blocks';
import type { StreamAnswer } from '../platform/worker-stream';
import type { BlockAnswer } from './row-block';
import { tornTexts, tornWords } from './torn-text';

/** What a thread needs to know to price blocks of a batch file; sent once, as plain data. */
export interface BatchSetup {
  readonly kind: 'batch';
  readonly options: AnalyzeOptions;
  readonly given: Given;
  /** In which other ways the same requests are priced besides. */
  readonly others: readonly OtherWay[];
  readonly records: RecordKind;
  /** Whether a row for each request is wanted. */
  readonly perRequest: boolean;
  /** Whether the cost of each request is wanted, to see how far a balance goes. */
  readonly costs: boolean;
}

/** So much text (UTF-16 units) is priced before others on the same thread have their turn. */
const TEXT_AT_ONCE = 1 << 16;

/**
 * What the requests of one block come to: sums as JSON, and the rows of its requests as text. `pause` lets others have their
 * turn.
 */
export async function costBlock(
  block: RecordBlock,
  engine: Pick<Engine, 'costPosted'>,
  { options, given, others, records, perRequest, costs: wantsCosts }: BatchSetup,
  pause: () => Promise<unknown>,
): Promise<Omit<StreamAnswer, 'index'>> {
  const costing: LineCosting = { engine, options, given, others, noun: records };
  const totals = new BatchTotals();
  const costs: [number, string][] = [];
  let text = '';
  let priced = 0;
  const isTorn = tornTexts(block);
  for (const [record, number] of recordsOf(block)) {
    const result = isTorn(record)
      ? { kind: 'malformed' as const, line: number, message: tornWords(records, number) }
      : costLine(record, number, costing);
    totals.add(result);
    if (perRequest) text += perRequestRow(result);
    if (wantsCosts && result.kind === 'request' && result.estimate)
      costs.push([result.line, result.estimate.likely]);
    priced += record.length;
    if (priced < TEXT_AT_ONCE) continue;
    priced = 0;
    await pause();
  }
  const answer: BlockAnswer = { part: totals.part(), costs };
  return { json: JSON.stringify(answer), text };
}
