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
import type { Turns } from './turns';

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

/** What the requests of one block come to: sums as JSON, and the rows of its requests as text. */
export async function costBlock(
  block: RecordBlock,
  engine: Pick<Engine, 'costPosted'>,
  { options, given, others, records, perRequest, costs: wantsCosts }: BatchSetup,
  turns: Turns,
): Promise<Omit<StreamAnswer, 'index'>> {
  const costing: LineCosting = { engine, options, given, others, noun: records };
  const totals = new BatchTotals();
  const costs: [number, string][] = [];
  let text = '';
  const isTorn = tornTexts(block);
  for (const [record, number] of recordsOf(block)) {
    const result = isTorn(record)
      ? { kind: 'malformed' as const, line: number, message: tornWords(records, number) }
      : costLine(record, number, costing);
    totals.add(result);
    if (perRequest) text += perRequestRow(result);
    if (wantsCosts && result.kind === 'request' && result.estimate)
      costs.push([result.line, result.estimate.likely]);
    const turn = turns.after(record.length);
    if (turn) await turn;
  }
  const answer: BlockAnswer = { part: totals.part(), costs };
  return { json: JSON.stringify(answer), text };
}
