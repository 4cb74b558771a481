import { addAmounts, compareAmounts } from '../../../../shared/src/money';
import { bareModel } from '../vendor/bare-model';
import type { LoggedCall, LoggedCost } from './logged-call';
import type { PricedUsage } from './price-usage';

/** What a request was estimated to cost before it was sent. */
export interface PastEstimate {
  /** Null: rows of data have no names. */
  readonly id: string | null;
  readonly currency: string;
  readonly low: string;
  readonly likely: string;
  readonly high: string | null;
  /** Null: the row does not tell. */
  readonly model: string | null;
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
  /** Estimates and calls that no name brings together, by the model that both are of. */
  readonly byModel: readonly HeldModel[];
}

/** Requests of one model, with their sums in the one currency. */
export interface HeldModel {
  readonly model: string;
  readonly estimates: number;
  readonly estimated: string;
  readonly calls: number;
  readonly billed: string;
}

/** The first currency that is met counts: there is seldom another. */
export function heldEstimates(
  estimates: readonly PastEstimate[],
  calls: readonly BilledCall[],
): HeldEstimates {
  const waiting = new Map(estimates.map((estimate, index) => [estimate.id ?? index, estimate]));
  const sums = new Sums();
  const alone: { readonly call: LoggedCall; readonly cost: LoggedCost }[] = [];
  for (const { id, call, priced } of calls) {
    const cost = call.cost ?? priced.total;
    const estimate = id === null ? undefined : waiting.get(id);
    if (cost && id !== null && estimate && sums.add(estimate, cost)) waiting.delete(id);
    else if (cost) alone.push({ call, cost });
  }
  const held = sums.held();
  const byModel = heldModels([...waiting.values()], alone, held.currency);
  const currency = held.currency ?? byModelCurrency(estimates, byModel);
  return { ...held, currency, estimatesAlone: waiting.size, callsAlone: alone.length, byModel };
}

function byModelCurrency(estimates: readonly PastEstimate[], byModel: readonly HeldModel[]): string | null {
  return byModel.length > 0 ? (estimates[0]?.currency ?? null) : null;
}

/** Of those that are alone, models that both have. */
function heldModels(
  estimates: readonly PastEstimate[],
  calls: readonly { readonly call: LoggedCall; readonly cost: LoggedCost }[],
  matched: string | null,
): readonly HeldModel[] {
  const currency = matched ?? estimates[0]?.currency ?? null;
  const rows = new Map<string, { -readonly [Key in keyof HeldModel]: HeldModel[Key] }>();
  for (const { model, currency: own, likely } of estimates) {
    if (model === null || own !== currency) continue;
    const row = rows.get(bareModel(model)) ?? { model, estimates: 0, estimated: '0', calls: 0, billed: '0' };
    rows.set(bareModel(model), row);
    row.estimates += 1;
    row.estimated = addAmounts(row.estimated, likely);
  }
  for (const { call, cost } of calls) {
    const row =
      call.model === null || cost.currency !== currency ? undefined : rows.get(bareModel(call.model));
    if (!row) continue;
    row.calls += call.requests ?? 1;
    row.billed = addAmounts(row.billed, cost.amount);
  }
  return [...rows.values()].filter((row) => row.calls > 0);
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

  held(): Omit<HeldEstimates, 'estimatesAlone' | 'callsAlone' | 'byModel'> {
    const estimated = { low: this.#low, likely: this.#likely, high: this.#high };
    return { ...this.#counts, currency: this.#currency, estimated, billed: this.#billed };
  }
}

/** An estimate as a row of `costlint batch --per-request` has it; null where it has none. */
export function pastEstimate(row: unknown): PastEstimate | null {
  const { id, estimate, model } = fields(row);
  const { currency, low, likely, high } = fields(estimate);
  const isNamed = id === null || isText(id);
  const isWhole = isNamed && isText(currency) && isAmount(low) && isAmount(likely);
  return isWhole && (high === null || isAmount(high))
    ? { id, currency, low, likely, high, model: isText(model) ? model : null }
    : null;
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
