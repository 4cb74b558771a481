import { type BatchPart, BatchTotals } from '../batch/batch-totals';
import { columnFinder, type StatedBinding } from '../batch/bind-columns';
import { costRow, type RowPricing } from '../batch/cost-row';
import type { DatasetFormat, DatasetShape } from '../batch/datasets/dataset';
import { datasetFormats } from '../batch/datasets/list';
import { perRequestRow } from '../batch/per-request-row';
import type { Engine } from '../core/analyze/engine-api';
import type { AnalyzeOptions } from '../core/analyze/options';
import type { OtherWay } from '../core/analyze/row-costing';
import type { RecordBlock } from '../platform/record-blocks';
import type { StreamAnswer } from '../platform/worker-stream';
import type { Parsers } from '../ports/parsers';
import { type CallPlace, MissingCall, type OpenCall, openCall } from './call-in-file';
import { recordsIn } from './open-dataset';
import { tornTexts, untorn } from './torn-text';
import { ROW, type Turns } from './turns';

/** What a thread needs to know to put rows into a call; sent once, as plain data. */
export interface RowsSetup {
  readonly kind: 'rows';
  readonly call: CallPlace;
  readonly options: AnalyzeOptions;
  readonly shape: DatasetShape;
  readonly bindings: readonly StatedBinding[];
  readonly others: readonly OtherWay[];
  /** The column by whose values the cost is told apart; null: by none. */
  readonly by: string | null;
  /** Whether a line for each row is wanted. */
  readonly perRequest: boolean;
  /** Whether the cost of each row is wanted, to see how far a balance goes. */
  readonly costs: boolean;
}

/** What a thread tells of one block. */
export interface BlockAnswer {
  readonly part: BatchPart;
  /** Line and likely cost of each request that has a price; empty unless they are wanted. */
  readonly costs: readonly (readonly [line: number, likely: string])[];
}

/** A call with what its rows are priced by. */
export interface OpenRows {
  readonly call: OpenCall;
  readonly format: DatasetFormat;
  readonly pricing: RowPricing;
  readonly setup: RowsSetup;
}

/** Opens the call that rows are put into; throws `MissingCall`. */
export async function openRows(setup: RowsSetup, engine: Engine, parsers: Parsers): Promise<OpenRows> {
  const { call: place, options, shape, bindings, others, by } = setup;
  const call = await openCall(place, engine, parsers, options);
  const format = datasetFormats.find(({ id }) => id === shape.format)!;
  const columnOf = columnFinder(shape.columns, bindings);
  const rows = call.open.rowCosting(call.costed, options, { columnOf, others });
  if (!rows) throw new MissingCall(`nothing is known of what the call in ${place.name} sends`);
  return { call, format, pricing: { rows, by, noun: format.noun }, setup };
}

/** What the rows of one block come to. */
export async function costRowBlock(
  block: RecordBlock,
  { format, pricing, setup }: OpenRows,
  turns: Turns,
): Promise<Omit<StreamAnswer, 'index'>> {
  const totals = new BatchTotals();
  const costs: [number, string][] = [];
  let text = '';
  const isTorn = tornTexts(block);
  for (const record of recordsIn(block, format, setup.shape)) {
    const result = costRow(untorn(record, isTorn, pricing.noun), pricing);
    totals.add(result);
    if (setup.perRequest) text += perRequestRow(result);
    if (setup.costs && result.kind === 'request' && result.estimate)
      costs.push([result.line, result.estimate.likely]);
    const turn = turns.after(ROW);
    if (turn) await turn;
  }
  const answer: BlockAnswer = { part: totals.part(), costs };
  return { json: JSON.stringify(answer), text };
}
