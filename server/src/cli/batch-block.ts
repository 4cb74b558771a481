import type { Given } from '../batch/batch-request';
import { type BatchPart, BatchTotals } from '../batch/batch-totals';
import { costLine, type LineCosting } from '../batch/cost-line';
import { perRequestRow } from '../batch/per-request-row';
import type { Engine } from '../core/analyze/engine-api';
import type { AnalyzeOptions } from '../core/analyze/options';
import { type RecordBlock, type RecordKind, recordsOf } from '../platform/record-blocks';
import type { StreamAnswer } from '../platform/worker-stream';

/** What a thread needs to know to price blocks of a batch file; sent once, as plain data. */
export interface BatchSetup {
  readonly kind: 'batch';
  readonly options: AnalyzeOptions;
  readonly given: Given;
  readonly records: RecordKind;
  /** Whether a row for each request is wanted. */
  readonly perRequest: boolean;
  /** Whether the cost of each request is wanted, to see how far a balance goes. */
  readonly costs: boolean;
}

/** What a thread tells of one block. */
export interface BlockAnswer {
  readonly part: BatchPart;
  /** Line and likely cost of each request that has a price; empty unless they are wanted. */
  readonly costs: readonly (readonly [line: number, likely: string])[];
}

/** What the requests of one block come to: sums as JSON, and the rows of its requests as text. */
export function costBlock(
  block: RecordBlock,
  engine: Pick<Engine, 'costPosted'>,
  { options, given, records, perRequest, costs: wantsCosts }: BatchSetup,
): Omit<StreamAnswer, 'index'> {
  const costing: LineCosting = { engine, options, given, noun: records };
  const totals = new BatchTotals();
  const costs: [number, string][] = [];
  let text = '';
  for (const [record, number] of recordsOf(block)) {
    const result = costLine(record, number, costing);
    totals.add(result);
    if (perRequest) text += perRequestRow(result);
    if (wantsCosts && result.kind === 'request' && result.estimate)
      costs.push([result.line, result.estimate.likely]);
  }
  const answer: BlockAnswer = { part: totals.part(), costs };
  return { json: JSON.stringify(answer), text };
}
