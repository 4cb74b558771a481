import type { BatchModel, BatchReport } from './batch-report';
import { type CsvValue, csvText } from './csv';

const HEAD = [
  'provider',
  'model',
  'requests',
  'unpriced',
  'input_tokens_low',
  'input_tokens_likely',
  'input_tokens_high',
  'output_tokens_low',
  'output_tokens_likely',
  'output_tokens_high',
  'currency',
  'cost_low',
  'cost_likely',
  'cost_high',
  'batch_price',
  'price_note',
  'part',
  'value',
];

/**
 * A row for each model of a batch, each way to send the same, and each value of a column (`part` tells which), as CSV (RFC
 * 4180) with all digits. What is not known is empty.
 */
export function batchCsv({ byModel, others = [], by }: BatchReport): string {
  const rows = [
    ...byModel.map((each) => rowOf({ ...each, part: 'model', value: null })),
    ...others.map((each) => rowOf({ ...each, priceNote: null, part: 'other', value: null })),
    ...(by?.values ?? []).map((each) => rowOf({ ...NO_MODEL, ...each, part: by?.column ?? '' })),
  ];
  return csvText([HEAD, ...rows]);
}

const NO_MODEL = { provider: null, model: null, batchPrice: null, priceNote: null };

interface CsvRow extends BatchModel {
  readonly part: string;
  readonly value: string | null;
}

function rowOf(each: CsvRow): CsvValue[] {
  const { inputTokens, outputTokens, estimate } = each;
  return [
    each.provider,
    each.model,
    each.requests,
    each.unpriced,
    inputTokens.low,
    inputTokens.likely,
    inputTokens.high,
    outputTokens.low,
    outputTokens.likely,
    outputTokens.high,
    estimate?.currency ?? null,
    estimate?.low ?? null,
    estimate?.likely ?? null,
    estimate?.high ?? null,
    each.batchPrice === null ? null : String(each.batchPrice),
    each.priceNote,
    each.part,
    each.value,
  ];
}
