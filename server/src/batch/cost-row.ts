import type { RowCosting } from '../core/analyze/row-costing';
import { type LineResult, moneyOf, NO_TOKENS, otherCost, promptOf } from './cost-line';
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
  const { usage, estimate } = costed;
  return {
    kind: 'request',
    line,
    id: null,
    model: costed.model,
    provider: costed.provider,
    inputTokens: usage.inputTokens ?? NO_TOKENS,
    outputTokens: usage.outputTokens ?? NO_TOKENS,
    logged: costed.outputLogged,
    estimate: estimate && moneyOf(estimate),
    unknown: costed.unknown,
    endpoint: '',
    streams: false,
    providerAssumed: false,
    atBatchPrice: estimate === null ? null : false,
    ...promptOf(cost, costed.priced.routes[0]?.price ?? null, false),
    priceNotes: costed.priced.routes[0]?.price?.notes ?? [],
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
