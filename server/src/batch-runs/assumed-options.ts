import type { BatchAssumed } from '../../../shared/src/batch-protocol';
import { parseAmount } from '../../../shared/src/money';
import type { BatchPart } from '../batch/batch-totals';
import { balanceOf, durationOf } from '../batch/plan-limits';
import type { AnalyzeOptions } from '../core/analyze/options';
import { ANY_MODEL, MeasuredOutputs } from '../core/usage-log/measured-outputs';
import { statisticsOfLengths } from '../core/usage-log/output-statistics';
import type { AccountOfBatch } from '../ports/batch-runner';

/** Options for many requests, of which logs tell what each of them comes to on average. */
export function optionsForMany(options: AnalyzeOptions): AnalyzeOptions {
  const { measured } = options;
  return measured ? { ...options, measured: new MeasuredOutputs(measured.statistics, 'mean') } : options;
}

/** The same with what the user takes to be so. */
export function assumedOptions(
  options: AnalyzeOptions,
  { outputTokens, measured }: Pick<BatchAssumed, 'outputTokens' | 'measured'>,
): AnalyzeOptions {
  const own = outputTokens === null ? {} : { outputTokens, ownOutputTokens: true };
  const rows = statisticsOfLengths(ANY_MODEL, measured);
  if (rows) return { ...options, ...own, measured: new MeasuredOutputs([rows], 'mean') };
  if (outputTokens === null) return optionsForMany(options);
  // What the user says now counts for more than what was logged before.
  const { measured: _, ...others } = options;
  return { ...others, ...own };
}

/** Balance that is assumed, or that an account is known to have. */
export function balanceIn({ balance }: BatchAssumed, account: AccountOfBatch | null): string | null {
  return (balance === null ? null : parseAmount(balance)) ?? account?.balance ?? null;
}

/** What the limits of a plan and a balance say of a batch. */
export function assumedLimits(
  part: BatchPart,
  assumed: BatchAssumed,
  account: AccountOfBatch | null,
  stops: Parameters<typeof balanceOf>[2],
) {
  const requests = assumed.requestsPerMinute ?? account?.requestsPerMinute ?? null;
  const tokens = assumed.tokensPerMinute ?? account?.tokensPerMinute ?? null;
  const balance = balanceIn(assumed, account);
  return {
    duration: durationOf(part, requests, tokens),
    balance: balance === null ? undefined : balanceOf(part, balance, stops),
    payer: null,
  };
}
