import { addAmounts, compareAmounts, multiplyAmounts } from '../../../shared/src/money';
import { accountProvider } from '../account-providers';
import { batchAssumptions, rowAssumptions } from '../batch/assumptions';
import type { BatchPart, ModelPart } from '../batch/batch-totals';
import { estimateOf, type TallyPart } from '../batch/tally';
import { topUpFor } from '../batch/top-up';
import { limitProblems } from '../batch/vendor-limits';
import type { Engine } from '../core/analyze/engine-api';
import type { OtherWay } from '../core/analyze/row-costing';
import { adviceBeforeBatch } from '../core/billing/advice-for';
import type {
  BatchAdvice,
  BatchBalance,
  BatchDuration,
  BatchModel,
  BatchOther,
  BatchReport,
  BatchRows,
  BatchSample,
  BatchSums,
} from '../reports/batch-report';

/** What a report says besides the sums. */
export interface BatchContext {
  readonly engine: Pick<Engine, 'sharedPrefix'>;
  readonly file: string;
  /** Size of the file. */
  readonly bytes: number;
  /** ISO date of the price list. */
  readonly asOf: string;
  /** Likely output where a request does not say. Tokens. */
  readonly outputTokens: number;
  /** What a place is taken to hold of which nothing is known. Tokens. */
  readonly hole: { readonly likely: number; readonly bound: number };
  /** Set where some requests were looked at in place of all. */
  readonly sample: BatchSample | null;
  readonly duration: BatchDuration | null;
  /** Undefined where no balance was told. */
  readonly balance: Omit<BatchBalance, 'topUp'> | null | undefined;
  /** Id of the provider whose balance that is; null: it was not said. */
  readonly payer: string | null;
  /** In which other ways it was priced, in order. */
  readonly others: readonly OtherWay[];
  /** Set where rows were put into a call. */
  readonly rows: BatchRows | null;
  /** The column by whose values it was told apart; null: by none. */
  readonly by: string | null;
}

/** The report of a batch file from the sums of its requests. */
export function batchReport(part: BatchPart, context: BatchContext): BatchReport {
  const { file, bytes, asOf, outputTokens, sample, duration, balance, payer, others, rows, by } = context;
  return {
    version: 1,
    catalog: { asOf },
    file,
    ...sumsOf(part),
    byCurrency: part.byCurrency,
    malformed: part.malformed,
    malformedLines: part.malformedLines,
    byModel: part.byModel.map((each) => modelOf(each, rows !== null, context.engine)),
    unknown: part.unknown.map((each) => (sample ? { ...each, line: null } : each)),
    limits: rows ? [] : limitProblems(part, bytes),
    dearest: part.dearest,
    histogram: part.histogram
      .map((requests, index) => ({ below: 2 ** index, requests }))
      .filter(({ requests }) => requests > 0),
    assumptions: [
      ...(rows ? rowAssumptions(part, rows.bindings, context) : batchAssumptions(part, outputTokens)),
      ...(balance ? payerNotes(part, payer) : []),
    ],
    advice: adviceOn(part, balance?.covers === 'no' ? payerOf(part, payer) : null),
    atStandardPrice: rows ? 0 : atStandardPrice(part),
    ...(others.length > 0 && { others: othersOf(part, others) }),
    ...(rows && { rows }),
    ...(by !== null && { by: { column: by, ...groupsOf(part.groups) } }),
    ...(sample && { sample }),
    ...(duration && { duration }),
    ...(balance !== undefined && { balance: balance && withTopUp(balance, payerOf(part, payer)) }),
  };
}

function sumsOf({ requests, unpriced, inputTokens, outputTokens, byCurrency }: TallyPart): BatchSums {
  return { requests, unpriced, inputTokens, outputTokens, estimate: estimateOf(byCurrency) };
}

/** What the requests of a model cost at least if the provider keeps what all of them begin with; null: nothing is known to be kept. */
function cachedOf(
  { prefix, promptRates: rates, model, requests, unpriced, byCurrency }: ModelPart,
  engine: BatchContext['engine'],
): BatchModel['cached'] | null {
  const estimate = estimateOf(byCurrency);
  if (!prefix || !rates?.saving || !estimate || model === null || requests < 2 || unpriced > 0) return null;
  const { tokens, least } = engine.sharedPrefix(prefix, model);
  if (least === null || tokens < least) return null;
  // The first request finds nothing that was kept.
  const saved = multiplyAmounts(rates.saving, String(tokens * Math.floor(requests - 1)));
  const less = (amount: string) => addAmounts(amount, multiplyAmounts(saved, '-1'));
  const { currency, likely } = estimate;
  return compareAmounts(saved, likely) >= 0 ? null : { tokens, currency, low: less(likely), high: likely };
}

function billing({ byModel }: BatchPart): readonly string[] {
  return [...new Set(byModel.flatMap(({ provider }) => provider ?? []))];
}

/** Whose balance it is: that of the only one who bills, else it has to be said. */
function payerOf(part: BatchPart, told: string | null): string | null {
  const [provider = null, ...others] = billing(part);
  return told ?? (others.length === 0 ? provider : null);
}

function payerNotes(part: BatchPart, told: string | null): string[] {
  const all = billing(part);
  if (told !== null)
    return all.includes(told)
      ? all.length > 1
        ? [`the balance is held against what ${told} bills of it alone`]
        : []
      : [`nothing of it is billed by ${told}, whose balance was told`];
  return all.length > 1
    ? [
        `the balance is held against all of it, which ${all.join(', ')} bill (--balance PROVIDER=AMOUNT tells whose it is)`,
      ]
    : [];
}

/** Of every provider that bills some of the requests, in their order; what to do about a balance that is short, of whom it is. */
function adviceOn(part: BatchPart, short: string | null): BatchAdvice[] {
  return billing(part).flatMap((provider) => {
    const rows = accountProvider(provider)?.api.advice ?? [];
    return adviceBeforeBatch(rows, provider === short).map(({ words, link }) => ({
      provider,
      words,
      link,
    }));
  });
}

/** With what covers a balance that is short, of the sizes that its provider sells. */
function withTopUp(balance: Omit<BatchBalance, 'topUp'>, provider: string | null): BatchBalance {
  const sizes = provider === null ? [] : (accountProvider(provider)?.api.topUps ?? []);
  return { ...balance, topUp: topUpFor(balance.missing, sizes) };
}

function atStandardPrice({ byModel }: BatchPart): number {
  return byModel.reduce(
    (sum, { atBatchPrice, requests, unpriced }) => sum + (atBatchPrice === false ? requests - unpriced : 0),
    0,
  );
}

function othersOf({ others: parts, byModel }: BatchPart, ways: readonly OtherWay[]): BatchOther[] {
  const [only, ...further] = byModel;
  const own = only && further.length === 0 ? only : { provider: null, model: null };
  return ways.flatMap(({ at, batch }, index) => {
    const part = parts[index];
    if (!part || (batch && part.unpriced === part.requests)) return [];
    const { provider, model } = at ?? own;
    return [{ provider, model, batchPrice: batch, ...sumsOf(part) }];
  });
}

const MOST_GROUPS = 100;

function groupsOf(groups: BatchPart['groups']): Pick<NonNullable<BatchReport['by']>, 'values' | 'more'> {
  const likely = ({ byCurrency }: TallyPart) => Number(estimateOf(byCurrency)?.likely ?? 0);
  const sorted = groups.toSorted((one, other) => likely(other) - likely(one));
  const values = sorted.slice(0, MOST_GROUPS).map(({ value, ...part }) => ({ value, ...sumsOf(part) }));
  return { values, more: Math.max(0, groups.length - MOST_GROUPS) };
}

function modelOf(each: ModelPart, isRows: boolean, engine: BatchContext['engine']): BatchModel {
  const { provider, model, atBatchPrice, promptRates: rates, long, ...part } = each;
  const priceNote = atBatchPrice === false && !isRows ? 'no batch price known; standard price used' : null;
  const cached = cachedOf(each, engine);
  return {
    ...{ provider, model, batchPrice: atBatchPrice, priceNote, ...sumsOf(part) },
    ...(long > 0 && { longContext: { above: rates?.longAbove ?? 0, requests: long } }),
    ...(cached && { cached }),
  };
}
