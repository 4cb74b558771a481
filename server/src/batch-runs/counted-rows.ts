import type { BatchPart } from '../batch/batch-totals';
import { costRow } from '../batch/cost-row';
import { repeated } from '../batch/repeated';
import type { Engine } from '../core/analyze/engine-api';
import type { AnalyzeOptions } from '../core/analyze/options';
import { type RenderedPrompt, renderedPrompt } from '../core/analyze/rendered-prompt';
import type { OtherWay } from '../core/analyze/row-costing';
import type { Parsers } from '../ports/parsers';
import { type CallPlace, MissingCall } from './call-in-file';
import { openRows } from './row-block';

/** What a call comes to when it is sent so many times with values that nothing is known of. */
export interface CountedRows {
  readonly part: BatchPart;
  readonly prompt: RenderedPrompt;
  readonly line: number;
  readonly api: string;
  readonly model: string | null;
}

/** What nothing is known of counts as any hole does. */
const NO_ROWS = { format: 'lines', columns: [], delimiter: null } as const;
const MOST_PREVIEW = 4_000;

/** Throws `MissingCall`. */
export async function countedRows(
  count: number,
  call: CallPlace,
  { options, others }: { readonly options: AnalyzeOptions; readonly others: readonly OtherWay[] },
  engine: Engine,
  parsers: Parsers,
): Promise<CountedRows> {
  const asked = { perRequest: false, costs: false, by: null, bindings: [] };
  const setup = { kind: 'rows', call, options, others, shape: NO_ROWS, ...asked } as const;
  const rows = await openRows(setup, engine, parsers);
  try {
    const cost = rows.pricing.rows.cost({});
    const result = costRow({ line: 1, record: {} }, rows.pricing);
    if (cost === null || 'missing' in cost || result.kind !== 'request')
      throw new MissingCall(`nothing is known of what the call in ${call.name} sends`);
    const part = repeated(result, count);
    const prompt = renderedPrompt(cost.request, MOST_PREVIEW);
    return { part, prompt, line: rows.call.line, api: cost.api, model: cost.costed.model };
  } finally {
    rows.call.open.dispose();
  }
}
