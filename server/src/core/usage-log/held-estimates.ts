import { addAmounts, compareAmounts } from '../../../../shared/src/money';
import type { LoggedCall, LoggedCost } from './logged-call';
import type { PricedUsage } from './price-usage';

/** What a request was estimated to cost before it was sent. */
export interface PastEstimate {
  readonly id: string;
  readonly currency: string;
  readonly low: string;
  readonly likely: string;
  readonly high: string | null;
}

/** A call that was made, by the name that its request had. */
export interface BilledCall {
  readonly id: string | null;
  readonly call: LoggedCall;
  readonly priced: PricedUsage;
}

/** Estimates held against what was charged, or what the usage should have cost where the log does not say. */
export interface HeldEstimates {
  /** Requests with both, in one currency; only these are in the sums. */
  readonly matched: number;
  /** Estimates without a call whose cost is known, and such calls without an estimate. */
  readonly estimatesAlone: number;
  readonly callsAlone: number;
  readonly within: number;
  readonly below: number;
  readonly above: number;
  readonly currency: string | null;
  readonly estimated: { readonly low: string; readonly likely: string; readonly high: string | null };
  readonly billed: string;
}

/** The first currency that is met counts: there is seldom another. */
export function heldEstimates(
  estimates: readonly PastEstimate[],
  calls: readonly BilledCall[],
): HeldEstimates {
  const waiting = new Map(estimates.map((estimate) => [estimate.id, estimate]));
  const sums = new Sums();
  let callsAlone = 0;
  for (const { id, call, priced } of calls) {
    const cost = call.cost ?? priced.total;
    const estimate = id === null ? undefined : waiting.get(id);
    if (cost && estimate && sums.add(estimate, cost)) waiting.delete(estimate.id);
    else if (cost) callsAlone += 1;
  }
  return { ...sums.held(), estimatesAlone: waiting.size, callsAlone };
}

class Sums {
  #counts = { matched: 0, within: 0, below: 0, above: 0 };
  #currency: string | null = null;
  #low = '0';
  #likely = '0';
  #high: string | null = '0';
  #billed = '0';

  /** False where the currencies differ. */
  add({ currency, low, likely, high }: PastEstimate, cost: LoggedCost): boolean {
    this.#currency ??= currency;
    if (currency !== this.#currency || cost.currency !== currency) return false;
    this.#low = addAmounts(this.#low, low);
    this.#likely = addAmounts(this.#likely, likely);
    this.#high = this.#high === null || high === null ? null : addAmounts(this.#high, high);
    this.#billed = addAmounts(this.#billed, cost.amount);
    this.#counts.matched += 1;
    if (compareAmounts(cost.amount, low) < 0) this.#counts.below += 1;
    else if (high !== null && compareAmounts(cost.amount, high) > 0) this.#counts.above += 1;
    else this.#counts.within += 1;
    return true;
  }

  held(): Omit<HeldEstimates, 'estimatesAlone' | 'callsAlone'> {
    const estimated = { low: this.#low, likely: this.#likely, high: this.#high };
    return { ...this.#counts, currency: this.#currency, estimated, billed: this.#billed };
  }
}

/** An estimate as a row of `costlint batch --per-request` has it; null where it has none. */
export function pastEstimate(row: unknown): PastEstimate | null {
  const { id, estimate } = fields(row);
  const { currency, low, likely, high } = fields(estimate);
  const isWhole = isText(id) && isText(currency) && isAmount(low) && isAmount(likely);
  return isWhole && (high === null || isAmount(high)) ? { id, currency, low, likely, high } : null;
}

/** The name that a request had, as lines of the output of batches repeat it. */
export function idOfRecord(record: unknown): string | null {
  const { custom_id, key, recordId } = fields(record);
  return [custom_id, key, recordId].find(isText) ?? null;
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isAmount(value: unknown): value is string {
  return typeof value === 'string' && /^\d{1,30}(?:\.\d{1,60})?$/.test(value);
}
