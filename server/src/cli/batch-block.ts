import type { Given } from '../batch/batch-request';
import { BatchTotals } from '../batch/batch-totals';
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
}

/** What the requests of one block come to: sums as JSON, and the rows of its requests as text. */
export function costBlock(
  block: RecordBlock,
  engine: Pick<Engine, 'costPosted'>,
  { options, given, records, perRequest }: BatchSetup,
): Omit<StreamAnswer, 'index'> {
  const costing: LineCosting = { engine, options, given, noun: records };
  const totals = new BatchTotals();
  let text = '';
  for (const [record, number] of recordsOf(block)) {
    const result = costLine(record, number, costing);
    totals.add(result);
    if (perRequest) text += perRequestRow(result);
  }
  return { json: JSON.stringify(totals.part()), text };
}
