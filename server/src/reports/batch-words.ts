import { formatMoney } from '../../../shared/src/money-format';
import type {
  BatchBalance,
  BatchDuration,
  BatchModel,
  BatchMoney,
  BatchReport,
  BatchSample,
  BatchSums,
  BatchTokens,
} from './batch-report';
import { wordCount } from './terminal-text';

/** `≈ $4.20, max $9.00`, `≈ $4.20` where that is the most as far as it is shown; `$4.20` where it is certain. */
export function moneyRange(sum: BatchMoney, currency: string): string {
  const money = (amount: string) => formatMoney({ amount, currency });
  const likely = money(sum.likely);
  if (sum.low === sum.high) return likely;
  if (sum.high === null) return `≈ ${likely}, no known maximum`;
  return money(sum.high) === likely ? `≈ ${likely}` : `≈ ${likely}, max ${money(sum.high)}`;
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

/** What the requests of a model cost, and that it is an upper bound where no batch price is known. */
export function modelText(each: BatchModel): string {
  const text = estimateText(each);
  return each.priceNote === null || each.unpriced === each.requests ? text : `${text} (${each.priceNote})`;
}

/** What requests cost, in one currency. */
export function estimateText({ estimate, unpriced, requests }: BatchSums): string {
  if (estimate) return moneyRange(estimate, estimate.currency);
  return unpriced === requests ? 'unknown' : 'in several currencies';
}

/** What is to be acted on: what would not be taken, what is malformed, what has no price. */
export function problemLines(report: BatchReport): string[] {
  const { limits, malformed, malformedLines, unknown, balance } = report;
  const more = malformed - malformedLines.length;
  return [
    ...(balance?.covers === 'no' ? [balanceText(balance)] : []),
    ...standardPriceLines(report),
    ...limits.map(({ message }) => message),
    ...malformedLines.map(({ message }) => message),
    ...(more > 0
      ? [`${more.toLocaleString('en-US')} ${malformedLines.length > 0 ? 'further ' : ''}lines are malformed`]
      : []),
    ...unknown.map(
      ({ message, requests, line }) =>
        `${wordCount(requests, 'request')} without a price${line === null ? '' : `, first in line ${line}`}: ${message}`,
    ),
  ];
}

/** `cheapa: Images and videos that fail are free. https://...`. */
export function adviceLines({ advice }: BatchReport): string[] {
  return advice.map(({ provider, words, link }) => `${provider}: ${words}${link === null ? '' : ` ${link}`}`);
}

function standardPriceLines({ atStandardPrice }: BatchReport): string[] {
  if (atStandardPrice === 0) return [];
  const which = wordCount(atStandardPrice, 'request');
  return [`${which}: no batch price known; standard price used, which is an upper bound`];
}

/** What a sample, a balance, limits of a plan, a cache and long prompts add to the answer. */
export function furtherLines({ sample, balance, duration, byModel }: BatchReport): string[] {
  return [
    ...(sample ? [sampleText(sample)] : []),
    ...(balance === null ? ['costs are in no single currency that the balance could be held against'] : []),
    ...(balance && balance.covers !== 'no' ? [balanceText(balance)] : []),
    ...(duration ? [durationText(duration)] : []),
    ...byModel.flatMap(promptTexts),
  ];
}

function promptTexts({ model, requests, longContext, cached }: BatchModel): string[] {
  const texts: string[] = [];
  if (cached) {
    const money = (amount: string) => formatMoney({ amount, currency: cached.currency });
    texts.push(
      `${model}: all ${wordCount(requests, 'request')} begin with the same ${cached.tokens.toLocaleString('en-US')} tokens: ${money(cached.low)} if each finds them in the cache, ${money(cached.high)} if none does`,
    );
  }
  if (longContext) {
    const { above, requests: long } = longContext;
    texts.push(
      `${model}: ${wordCount(long, 'request')} of more than ${above.toLocaleString('en-US')} input tokens, at the rates of long prompts`,
    );
  }
  return texts;
}

function sampleText({ n, of, confidence, likely }: BatchSample): string {
  const which = `estimated from ${n.toLocaleString('en-US')} of about ${wordCount(of, 'request')}`;
  if (likely === null) return which;
  const money = (amount: string) => formatMoney({ amount, currency: likely.currency });
  return `${which}: the likely cost lies between ${money(likely.low)} and ${money(likely.high)} (${confidence * 100} % confidence)`;
}

function balanceText({
  amount,
  currency,
  covers,
  missing,
  stopsAt,
  paysFor,
  topUp,
  share,
}: BatchBalance): string {
  const money = (digits: string) => formatMoney({ amount: digits, currency });
  const balance = `the balance of ${money(amount)}`;
  const taken = share === null ? '' : `: it likely takes ${percentText(share)} of it`;
  if (covers === 'surely') return `${balance} pays for it, even at its most${taken}`;
  if (covers === 'likely') return `${balance} likely pays for it, but not at its most${taken}`;
  const where = endWords(stopsAt, paysFor);
  const covered =
    topUp === null
      ? ''
      : `; ${topUp.count === 1 ? 'a top-up' : `${topUp.count} top-ups`} of ${money(topUp.amount)} ${topUp.count === 1 ? 'covers' : 'cover'} it`;
  return `${balance} does not pay for it${where}: about ${money(missing)} are missing${covered}`;
}

function percentText(share: number): string {
  const percent = share * 100;
  return percent < 0.1 ? 'less than 0.1 %' : `${Number(percent.toPrecision(2)).toLocaleString('en-US')} %`;
}

function endWords(stopsAt: number | null, paysFor: number | null): string {
  if (stopsAt !== null) return ` and likely ends at line ${stopsAt.toLocaleString('en-US')}`;
  return paysFor === null ? '' : ` and likely ends after about ${wordCount(paysFor, 'request')}`;
}

function durationText({ minutes, boundBy, requestsPerMinute, tokensPerMinute }: BatchDuration): string {
  const limit = boundBy === 'requests' ? requestsPerMinute : tokensPerMinute;
  const rate = `${(limit ?? 0).toLocaleString('en-US')} ${boundBy} a minute`;
  return `one by one, at ${rate}: ${timeText(minutes)}`;
}

function timeText(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return minutes % 60 === 0
    ? `${hours.toLocaleString('en-US')} h`
    : `${hours.toLocaleString('en-US')} h ${minutes % 60} min`;
}
