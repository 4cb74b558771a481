import { addAmounts, compareAmounts, multiplyAmounts } from '../../../shared/src/money';
import type { BatchPart } from './batch-totals';
import { estimateOf, Tally } from './tally';

/** How long the requests take one by one at a plan's limits, without a batch API. */
export interface BatchDuration {
  readonly minutes: number;
  /** Which limit it is that takes so long. */
  readonly boundBy: 'requests' | 'tokens';
  readonly requestsPerMinute: number | null;
  readonly tokensPerMinute: number | null;
}

/** Null where no limit is told. Tokens are the likely ones, of input and output. */
export function durationOf(
  { requests, inputTokens, outputTokens }: BatchPart,
  requestsPerMinute: number | null,
  tokensPerMinute: number | null,
): BatchDuration | null {
  if (requestsPerMinute === null && tokensPerMinute === null) return null;
  const byRequests = requestsPerMinute === null ? 0 : requests / requestsPerMinute;
  const tokens = inputTokens.likely + outputTokens.likely;
  const byTokens = tokensPerMinute === null ? 0 : tokens / tokensPerMinute;
  return {
    minutes: Math.ceil(Math.max(byRequests, byTokens)),
    boundBy: byTokens > byRequests ? 'tokens' : 'requests',
    requestsPerMinute,
    tokensPerMinute,
  };
}

/** Whether a balance pays for a batch. */
export interface BatchBalance {
  readonly amount: string;
  readonly currency: string;
  /** `surely`: even where all is as large as it may be; `likely`: as it is likely to be. */
  readonly covers: 'surely' | 'likely' | 'no';
  /** How much of it is likely spent, 1 for all; null where it is nothing. */
  readonly share: number | null;
  /** What is likely missing; `0` where nothing is. */
  readonly missing: string;
  /** The first request that it likely no longer pays for, by its line; null where it pays for all, or that is not known. */
  readonly stopsAt: number | null;
  /** About how many requests it likely pays for, where no line is known in which it ends; else null. */
  readonly paysFor: number | null;
}

/** Where a balance ends. */
export interface Stops {
  readonly stopsAt: number | null;
  readonly paysFor: number | null;
}

export const NOT_STOPPED: Stops = { stopsAt: null, paysFor: null };

/** Null where the batch has no sum in one currency. */
export function balanceOf(part: BatchPart, amount: string, { stopsAt, paysFor }: Stops): BatchBalance | null {
  const estimate = estimateOf(part.byCurrency);
  if (estimate === null) return null;
  const { currency, likely, high } = estimate;
  const fits = (cost: string) => compareAmounts(cost, amount) <= 0;
  const covers = high !== null && fits(high) ? 'surely' : fits(likely) ? 'likely' : 'no';
  const missing = covers === 'no' ? addAmounts(likely, multiplyAmounts(amount, '-1')) : '0';
  const ends = covers === 'no' ? { stopsAt, paysFor: stopsAt === null ? paysFor : null } : NOT_STOPPED;
  const share = Number(amount) > 0 ? Number((Number(likely) / Number(amount)).toPrecision(3)) : null;
  return { amount, currency, covers, share, missing, ...ends };
}

/** What one provider bills of a batch, and of its sums nothing else; null: all of it. */
export function billedBy(part: BatchPart, provider: string | null): BatchPart {
  if (provider === null) return part;
  const byModel = part.byModel.filter((each) => each.provider === provider);
  const all = new Tally();
  for (const each of byModel) all.merge(each);
  return { ...part, ...all.part(), byModel };
}

/** How many of requests that are all alike a balance pays for; null where they have no sum in one currency. */
export function paidOf({ requests, byCurrency }: BatchPart, amount: string): number | null {
  const estimate = estimateOf(byCurrency);
  const likely = Number(estimate?.likely ?? 0);
  return likely > 0 ? Math.min(requests, Math.floor((Number(amount) / likely) * requests)) : null;
}

/** Follows a balance down the file, part by part. */
export class BalanceWalk {
  #spent = '0';
  #stopsAt: number | null = null;

  constructor(private readonly amount: string) {}

  get stopsAt(): number | null {
    return this.#stopsAt;
  }

  /** `costs` are the likely costs of the lines of the part that have a price. */
  add(part: BatchPart, costs: readonly (readonly [line: number, likely: string])[]): void {
    if (this.#stopsAt !== null) return;
    const sum = estimateOf(part.byCurrency)?.likely ?? '0';
    const after = addAmounts(this.#spent, sum);
    if (compareAmounts(after, this.amount) > 0) this.#stopsAt = this.#firstBeyond(costs);
    this.#spent = after;
  }

  #firstBeyond(costs: readonly (readonly [line: number, likely: string])[]): number | null {
    let spent = this.#spent;
    for (const [line, likely] of costs) {
      spent = addAmounts(spent, likely);
      if (compareAmounts(spent, this.amount) > 0) return line;
    }
    return null;
  }
}
