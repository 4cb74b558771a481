import type { AnalyzeOptions } from '../core/analyze/options';
import type { OtherWay } from '../core/analyze/row-costing';
import type { BatchDuration, BatchReport, BatchRows } from '../reports/batch-report';
import { type BatchContext, batchReport } from './batch-report';
import type { CountedRows } from './counted-rows';
import type { RowsRun } from './rows-run';

/** What a report says of the call and the rows that are put into it. `path` is how it calls the call's file. */
export function rowsOf({ line, api, model, dataset, bindings, preview }: RowsRun, path: string): BatchRows {
  const { format, columns } = dataset.shape;
  return {
    call: { path, line: line + 1, api, model },
    dataset: { format, columns },
    bindings,
    preview: preview && {
      line: preview.line,
      inputTokens: preview.inputTokens && tokensOf(preview.inputTokens),
      messages: preview.parts,
    },
  };
}

function tokensOf({ low, likely, high }: BatchReport['inputTokens']): BatchReport['inputTokens'] {
  return { low, likely, high };
}

/** What a report of counted rows says besides their sums. */
export interface CountContext extends Pick<BatchContext, 'engine' | 'balance' | 'payer'> {
  /** How the report calls the call's file. */
  readonly file: string;
  readonly asOf: string;
  readonly options: AnalyzeOptions;
  readonly others: readonly OtherWay[];
  readonly duration: BatchDuration | null;
}

/** The report of a call that is sent a number of times with values that nothing is known of. */
export function countReport(
  { part, prompt, line, api, model }: CountedRows,
  path: string,
  { engine, file, asOf, options, others, duration, balance, payer }: CountContext,
): BatchReport {
  const bindings = prompt.holes.map((hole) => ({ hole, column: null, how: null }));
  return batchReport(part, {
    engine,
    file,
    bytes: 0,
    asOf,
    outputTokens: options.outputTokens,
    hole: options.hole,
    sample: null,
    duration,
    balance,
    payer,
    others,
    rows: {
      call: { path, line: line + 1, api, model },
      dataset: null,
      bindings,
      preview: { line: null, inputTokens: null, messages: prompt.parts },
    },
    by: null,
  });
}
