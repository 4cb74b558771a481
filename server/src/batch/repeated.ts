import { multiplyAmounts } from '../../../shared/src/money';
import { type BatchPart, BatchTotals } from './batch-totals';
import type { CostedLine } from './cost-line';
import type { MoneySum, TallyPart, TokenSum } from './tally';

/** What one request comes to when it is sent `count` times; exact. */
export function repeated(line: CostedLine, count: number): BatchPart {
  const totals = new BatchTotals();
  totals.add(line);
  const part = totals.part();
  return {
    ...part,
    ...tallyTimes(part, count),
    byModel: part.byModel.map((each) => ({ ...each, ...tallyTimes(each, count), long: each.long * count })),
    unknown: part.unknown.map((each) => ({ ...each, requests: each.requests * count })),
    others: part.others.map((each) => tallyTimes(each, count)),
    histogram: part.histogram.map((requests) => requests * count),
    uncapped: part.uncapped * count,
    measured: part.measured * count,
    dearest: [],
  };
}

function tallyTimes(part: TallyPart, count: number): TallyPart {
  const sums = Object.entries(part.byCurrency).map(([currency, sum]) => [currency, moneyTimes(sum, count)]);
  return {
    requests: part.requests * count,
    unpriced: part.unpriced * count,
    inputTokens: tokensTimes(part.inputTokens, count),
    outputTokens: tokensTimes(part.outputTokens, count),
    byCurrency: Object.fromEntries(sums),
  };
}

function tokensTimes({ low, likely, high }: TokenSum, count: number): TokenSum {
  return { low: low * count, likely: likely * count, high: high === null ? null : high * count };
}

function moneyTimes({ low, likely, high }: MoneySum, count: number): MoneySum {
  const times = (amount: string) => multiplyAmounts(amount, String(count));
  return { low: times(low), likely: times(likely), high: high === null ? null : times(high) };
}
