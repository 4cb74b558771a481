import { accountProvider } from '../account-providers';
import { batchAssumptions } from '../batch/assumptions';
import type { BatchPart, ModelPart } from '../batch/batch-totals';
import { estimateOf, type TallyPart } from '../batch/tally';
import { limitProblems } from '../batch/vendor-limits';
import { adviceBeforeBatch } from '../core/billing/advice-for';
import type {
  BatchAdvice,
  BatchBalance,
  BatchDuration,
  BatchModel,
  BatchReport,
  BatchSample,
  BatchSums,
} from '../reports/batch-report';

/** What a report says besides the sums. */
export interface BatchContext {
  readonly file: string;
  /** Size of the file. */
  readonly bytes: number;
  /** ISO date of the price list. */
  readonly asOf: string;
  /** Likely output where a request does not say. Tokens. */
  readonly outputTokens: number;
  /** Set where some requests were looked at in place of all. */
  readonly sample: BatchSample | null;
  readonly duration: BatchDuration | null;
  /** Undefined where no balance was told. */
  readonly balance: BatchBalance | null | undefined;
}

/** The report of a batch file from the sums of its requests. */
export function batchReport(part: BatchPart, context: BatchContext): BatchReport {
  const { file, bytes, asOf, outputTokens, sample, duration, balance } = context;
  return {
    version: 1,
    catalog: { asOf },
    file,
    ...sumsOf(part),
    byCurrency: part.byCurrency,
    malformed: part.malformed,
    malformedLines: part.malformedLines,
    byModel: part.byModel.map(modelOf),
    unknown: part.unknown.map((each) => (sample ? { ...each, line: null } : each)),
    limits: limitProblems(part, bytes),
    dearest: part.dearest,
    histogram: part.histogram
      .map((requests, index) => ({ below: 2 ** index, requests }))
      .filter(({ requests }) => requests > 0),
    assumptions: batchAssumptions(part, outputTokens),
    advice: adviceOn(part, balance?.covers === 'no'),
    atStandardPrice: atStandardPrice(part),
    ...(sample && { sample }),
    ...(duration && { duration }),
    ...(balance !== undefined && { balance }),
  };
}

function sumsOf({ requests, unpriced, inputTokens, outputTokens, byCurrency }: TallyPart): BatchSums {
  return { requests, unpriced, inputTokens, outputTokens, estimate: estimateOf(byCurrency) };
}

/** Of every provider that bills some of the requests, in their order. A balance is that of one: of several it isn't told whose. */
function adviceOn({ byModel }: BatchPart, isShort: boolean): BatchAdvice[] {
  const billing = new Set(byModel.flatMap(({ provider }) => provider ?? []));
  return [...billing].flatMap((provider) => {
    const rows = accountProvider(provider)?.api.advice ?? [];
    return adviceBeforeBatch(rows, isShort && billing.size === 1).map(({ words, link }) => ({
      provider,
      words,
      link,
    }));
  });
}

function atStandardPrice({ byModel }: BatchPart): number {
  return byModel.reduce(
    (sum, { atBatchPrice, requests, unpriced }) => sum + (atBatchPrice === false ? requests - unpriced : 0),
    0,
  );
}

function modelOf({ provider, model, atBatchPrice, ...part }: ModelPart): BatchModel {
  const priceNote = atBatchPrice === false ? 'no batch price known; standard price used' : null;
  return { provider, model, batchPrice: atBatchPrice, priceNote, ...sumsOf(part) };
}
