import type { Quantity } from '../core/usage/quantity';
import type { CostedLine, LineEstimate, OtherCost } from './cost-line';
import { ExactSum, type ScaledAmount, scaledAmount } from './exact-sum';

/** Tokens of several requests; `high` is null when nothing limits one of them. */
export interface TokenSum {
  readonly low: number;
  readonly likely: number;
  readonly high: number | null;
}

/** Money of several requests; `high` is null when nothing limits one of them. */
export interface MoneySum {
  readonly low: string;
  readonly likely: string;
  readonly high: string | null;
}

/** What several requests come to, as plain data. What is unpriced is in no sum of money. */
export interface TallyPart {
  readonly requests: number;
  readonly unpriced: number;
  readonly inputTokens: TokenSum;
  readonly outputTokens: TokenSum;
  readonly byCurrency: Readonly<Record<string, MoneySum>>;
}

interface ScaledMoney {
  /** Of the likely sum, to compare it with others. */
  readonly approximate: number;
  readonly low: ScaledAmount;
  readonly likely: ScaledAmount;
  readonly high: ScaledAmount | null;
}

/** What was read last: it is asked for again at once, and requests that use as much have their cost in common. */
let last: { readonly sum: MoneySum; readonly scaled: ScaledMoney } | null = null;

function scaledMoney(sum: MoneySum): ScaledMoney {
  if (last?.sum !== sum) last = { sum, scaled: readMoney(sum) };
  return last.scaled;
}

function readMoney({ low, likely, high }: MoneySum): ScaledMoney {
  const scaled = scaledAmount(likely);
  const other = (amount: string) => (amount === likely ? scaled : scaledAmount(amount));
  return {
    approximate: Number(likely),
    low: other(low),
    likely: scaled,
    high: high === null ? null : other(high),
  };
}

/** About what it likely is. */
export function approximateMoney(sum: MoneySum): number {
  return scaledMoney(sum).approximate;
}

class Money {
  readonly low = new ExactSum();
  readonly likely = new ExactSum();
  readonly high = new ExactSum();
  endless = false;

  add(sum: MoneySum): void {
    const { low, likely, high } = scaledMoney(sum);
    this.low.addScaled(low);
    this.likely.addScaled(likely);
    if (high === null) this.endless = true;
    else this.high.addScaled(high);
  }

  sum(): MoneySum {
    const high = this.endless ? null : this.high.toString();
    return { low: this.low.toString(), likely: this.likely.toString(), high };
  }
}

class Tokens {
  low = 0;
  likely = 0;
  high: number | null = 0;

  add({ low, likely, high }: TokenSum | Quantity): void {
    this.low += low;
    this.likely += likely;
    this.high = this.high === null || high === null ? null : this.high + high;
  }

  sum(): TokenSum {
    return { low: this.low, likely: this.likely, high: this.high };
  }
}

/** Adds up requests, or what others have added up; exact, in any order. */
export class Tally {
  requests = 0;
  unpriced = 0;
  readonly #input = new Tokens();
  readonly #output = new Tokens();
  readonly #money = new Map<string, Money>();

  /** `weight`: how many requests it stands for. */
  add({ inputTokens, outputTokens, estimate }: OtherCost, weight = 1): void {
    this.requests += weight;
    this.#input.add(inputTokens);
    this.#output.add(outputTokens);
    if (estimate) this.#moneyIn(estimate.currency).add(estimate);
    else this.unpriced += weight;
  }

  /** Counts requests of which nothing is known. */
  addUnknown(weight: number): void {
    this.requests += weight;
    this.unpriced += weight;
  }

  merge({ requests, unpriced, inputTokens, outputTokens, byCurrency }: TallyPart): void {
    this.requests += requests;
    this.unpriced += unpriced;
    this.#input.add(inputTokens);
    this.#output.add(outputTokens);
    for (const [currency, sum] of Object.entries(byCurrency)) this.#moneyIn(currency).add(sum);
  }

  part(): TallyPart {
    const sums = [...this.#money].map(([currency, money]) => [currency, money.sum()] as const);
    return {
      requests: this.requests,
      unpriced: this.unpriced,
      inputTokens: this.#input.sum(),
      outputTokens: this.#output.sum(),
      byCurrency: Object.fromEntries(sums),
    };
  }

  #moneyIn(currency: string): Money {
    const known = this.#money.get(currency);
    if (known) return known;
    const made = new Money();
    this.#money.set(currency, made);
    return made;
  }
}

/** The one sum of money; null where nothing is priced, or in several currencies. */
export function estimateOf(byCurrency: TallyPart['byCurrency']): LineEstimate | null {
  const [only, ...others] = Object.entries(byCurrency);
  return only && others.length === 0 ? { currency: only[0], ...only[1] } : null;
}

/** More decimals than these say nothing of a sum that is estimated. */
const WEIGHTED_DECIMALS = 15;

/** What several requests come to that are like one of them. */
export function weighted(line: CostedLine, weight: number): CostedLine {
  const { inputTokens, outputTokens, estimate } = line;
  return {
    ...line,
    inputTokens: timesTokens(inputTokens, weight),
    outputTokens: timesTokens(outputTokens, weight),
    estimate: estimate && timesMoney(estimate, weight),
    ...(line.others && { others: line.others.map((other) => other && weightedOther(other, weight)) }),
  };
}

function weightedOther({ inputTokens, outputTokens, estimate }: OtherCost, weight: number): OtherCost {
  return {
    inputTokens: timesTokens(inputTokens, weight),
    outputTokens: timesTokens(outputTokens, weight),
    estimate: estimate && timesMoney(estimate, weight),
  };
}

function timesTokens({ low, likely, high, how }: Quantity, weight: number): Quantity {
  return { low: low * weight, likely: likely * weight, high: high === null ? null : high * weight, how };
}

function timesMoney({ currency, low, likely, high }: LineEstimate, weight: number): LineEstimate {
  const times = (amount: string) => (Number(amount) * weight).toFixed(WEIGHTED_DECIMALS);
  return { currency, low: times(low), likely: times(likely), high: high === null ? null : times(high) };
}
