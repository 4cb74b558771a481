import type { BatchModel, BatchReport } from './batch-report';

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
  return [HEAD, ...byModel.map(rowOf)].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function rowOf(each: BatchModel): (string | number | null)[] {
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

/** A text that a spreadsheet would run as a formula is kept from it by a quote. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
