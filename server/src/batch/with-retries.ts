import { divideAmounts, multiplyAmounts } from '../../../shared/src/money';
import type { BatchPart } from './batch-totals';
import type { MoneySum, TallyPart } from './tally';

/** What a batch comes to when so many of a hundred requests are sent again and paid for again; only money changes. */
export function withRetries(part: BatchPart, percent: number): BatchPart {
  if (percent === 0) return part;
  const factor = divideAmounts(String(100 + percent), '100');
  return {
    ...part,
    ...timesMoney(part, factor),
    byModel: part.byModel.map((each) => ({ ...each, ...timesMoney(each, factor) })),
    others: part.others.map((each) => ({ ...each, ...timesMoney(each, factor) })),
    groups: part.groups.map((each) => ({ ...each, ...timesMoney(each, factor) })),
  };
}

function timesMoney({ byCurrency }: TallyPart, factor: string): Pick<TallyPart, 'byCurrency'> {
  const times = (amount: string) => multiplyAmounts(amount, factor);
  const sums = Object.entries(byCurrency).map(([currency, { low, likely, high }]): [string, MoneySum] => [
    currency,
    { low: times(low), likely: times(likely), high: high === null ? null : times(high) },
  ]);
  return { byCurrency: Object.fromEntries(sums) };
}
