import type { RowCosting } from '../core/analyze/row-costing';
import { type LineResult, leadAt, NO_TOKENS, otherCost, promptRatesOf } from './cost-line';
import type { ReadRecord } from './datasets/dataset';

/** How the rows of a data set are priced. */
export interface RowPricing {
  readonly rows: RowCosting;
  /** The column by whose values the cost is told apart; null: by none. */
  readonly by: string | null;
  /** What a record is called where its number is told. */
  readonly noun: string;
}

/** What a call costs with one record put into it. */
export function costRow(read: ReadRecord, { rows, by, noun }: RowPricing): LineResult {
  const { line } = read;
  if ('malformed' in read) return { kind: 'malformed', line, message: read.malformed };
  const cost = rows.cost(read.record);
  if (cost === null)
    return { kind: 'malformed', line, message: `${noun} ${line}: the call sends nothing with its values` };
  if ('missing' in cost)
    return { kind: 'malformed', line, message: `${noun} ${line} has no \`${cost.missing}\`` };
  const { costed, others } = cost;
  const { usage, money } = costed;
  const price = costed.routes[0]?.price ?? null;
  const rates = promptRatesOf(money && price, false);
  return {
    kind: 'request',
    line,
    id: null,
    model: costed.model,
    provider: costed.provider,
    inputTokens: usage.inputTokens ?? NO_TOKENS,
    outputTokens: usage.outputTokens ?? NO_TOKENS,
    logged: costed.outputLogged,
    estimate: money,
    unknown: money === null ? costed.unknown : null,
    endpoint: '',
    streams: false,
    providerAssumed: false,
    atBatchPrice: money === null ? null : false,
    promptRates: rates,
    lead: leadAt(rates, cost),
    priceNotes: price?.notes ?? [],
    others: others.map(otherCost),
    ...(by !== null && { group: groupOf(read.record[by]) }),
  };
}

const LONGEST_GROUP = 80;

/** A value of a column as a group is called. */
function groupOf(value: unknown): string {
  if (value === undefined || value === null) return '(none)';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST_GROUP ? `${text.slice(0, LONGEST_GROUP - 1)}…` : text;
}
