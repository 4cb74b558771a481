import { formatMoney } from '../../../shared/src/money-format';
import type { BatchMoney, BatchReport, BatchSums, BatchTokens } from './batch-report';
import { wordCount } from './terminal-text';

/** `≈ $4.20, max $9.00`; `$4.20` where it is certain. */
export function moneyRange(sum: BatchMoney, currency: string): string {
  const money = (amount: string) => formatMoney({ amount, currency });
  if (sum.low === sum.high) return money(sum.likely);
  const most = sum.high === null ? 'no known maximum' : `max ${money(sum.high)}`;
  return `≈ ${money(sum.likely)}, ${most}`;
}

/** What all requests cost that have a price, in every currency. */
export function totalText({ requests, unpriced, byCurrency }: BatchReport): string {
  const priced = requests - unpriced;
  if (priced === 0) return `${wordCount(requests, 'request')}, none with a known price`;
  const which =
    unpriced === 0
      ? wordCount(requests, 'request')
      : `${priced.toLocaleString('en-US')} of ${wordCount(requests, 'request')} priced`;
  const sums = Object.entries(byCurrency).map(([currency, sum]) => moneyRange(sum, currency));
  return `${which}: ${sums.join(' and ')}`;
}

/** `1,200` or `1,000 to 1,400`, and `+` where nothing limits it. */
export function tokensText({ low, likely, high }: BatchTokens): string {
  if (low === high) return likely.toLocaleString('en-US');
  const most = high === null ? '' : ` to ${high.toLocaleString('en-US')}`;
  return `≈ ${likely.toLocaleString('en-US')} (${low.toLocaleString('en-US')}${most}${high === null ? '+' : ''})`;
}

export function estimateText({ estimate, unpriced, requests }: BatchSums): string {
  if (estimate) return moneyRange(estimate, estimate.currency);
  return unpriced === requests ? 'unknown' : 'in several currencies';
}

/** What is to be acted on: what would not be taken, what is malformed, what has no price. */
export function problemLines({ limits, malformed, malformedLines, unknown }: BatchReport): string[] {
  const more = malformed - malformedLines.length;
  return [
    ...limits.map(({ message }) => message),
    ...malformedLines.map(({ message }) => message),
    ...(more > 0 ? [`${more.toLocaleString('en-US')} further lines are malformed`] : []),
    ...unknown.map(
      ({ message, requests, line }) =>
        `${wordCount(requests, 'request')} without a price, first in line ${line}: ${message}`,
    ),
  ];
}
