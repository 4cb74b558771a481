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
];

/** A row for each model of a batch, as CSV (RFC 4180) with all digits. What is not known is empty. */
export function batchCsv({ byModel }: BatchReport): string {
  return csvText([HEAD, ...byModel.map(rowOf)]);
}

function rowOf(each: BatchModel): CsvValue[] {
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
  ];
}
