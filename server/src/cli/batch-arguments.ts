import type { StatedBinding } from '../batch/bind-columns';
import { type NamedPlace, namedPlace } from './named-place';
import { amountOf, dateOf, jobsOf, type TableFormat, tableFormat } from './option-values';
import { UsageError } from './usage-error';

/** The options as they were written. */
interface BatchValues {
  readonly format?: string | undefined;
  readonly provider?: string | undefined;
  readonly model?: string | undefined;
  readonly 'per-request'?: string | undefined;
  readonly 'as-of'?: string | undefined;
  readonly jobs?: string | undefined;
  readonly sample?: string | undefined;
  readonly rpm?: string | undefined;
  readonly tpm?: string | undefined;
  readonly balance?: string | undefined;
  readonly call?: string | undefined;
  readonly bind?: string[] | undefined;
  readonly count?: string | undefined;
  readonly also?: string | undefined;
  readonly by?: string | undefined;
}

export interface BatchCommand {
  readonly kind: 'batch';
  /** Null: only a count of rows is told. */
  readonly file: string | null;
  /** The call that rows are put into; null: the file holds requests. */
  readonly call: NamedPlace | null;
  readonly bind: readonly StatedBinding[];
  /** So many rows that nothing is known of; null: they are in the file. */
  readonly count: number | null;
  /** Models that the same is priced for besides, as they were named. */
  readonly also: readonly string[];
  /** The column by whose values the cost is told apart. */
  readonly by: string | null;
  /** Id of who bills where the file does not say; null: as its form says. */
  readonly provider: string | null;
  /** The model of requests that name none. */
  readonly model: string | null;
  readonly format: TableFormat;
  /** File that a row for each request is written to. */
  readonly perRequest: string | null;
  /** So many requests are looked at in place of all; null: all. */
  readonly sample: number | null;
  /** Limits of the user's plan. */
  readonly requestsPerMinute: number | null;
  readonly tokensPerMinute: number | null;
  /** What the account has left, as decimal digits. */
  readonly balance: string | null;
  /** Id of the provider whose balance that is; null: it is not said. */
  readonly balanceOf: string | null;
  readonly asOf: string | null;
  readonly jobs: number | null;
}

/** Reads the words and options of `costlint batch`. Throws `UsageError`. */
export function batchCommand([first, ...others]: readonly string[], values: BatchValues): BatchCommand {
  const file = first ?? null;
  const call = values.call === undefined ? null : namedPlace(values.call, '--call');
  const count = wholeNumber(values, 'count', MOST_ROWS);
  if (others.length > 0 || (file === null && (call === null || count === null)))
    throw new UsageError(
      '`costlint batch` takes one file: of batch requests, or of data with --call FILE:LINE; `costlint help batch` shows how',
    );
  requireTogether(file, call, count, values);
  const { provider = null, model = null, 'per-request': perRequest = null } = values;
  const asOf = dateOf(values['as-of']);
  const sample = wholeNumber(values, 'sample', MOST_SAMPLED);
  if (sample !== null && perRequest !== null)
    throw new UsageError('--per-request writes all requests, and --sample looks at some; use one of them');
  return {
    kind: 'batch',
    file,
    call,
    bind: (values.bind ?? []).map(bindingOf),
    count,
    also: (values.also ?? '').split(',').flatMap((name) => name.trim() || []),
    by: values.by ?? null,
    provider,
    model,
    format: tableFormat(values.format),
    perRequest,
    asOf,
    jobs: jobsOf(values.jobs),
    sample,
    requestsPerMinute: wholeNumber(values, 'rpm', MOST_A_MINUTE),
    tokensPerMinute: wholeNumber(values, 'tpm', MOST_A_MINUTE),
    ...balanceIn(values.balance),
  };
}

/** `8.20`, or `cheapa=8.20` where several bill. */
function balanceIn(text: string | undefined): Pick<BatchCommand, 'balance' | 'balanceOf'> {
  if (text === undefined) return { balance: null, balanceOf: null };
  const at = text.indexOf('=');
  return { balance: amountOf(text.slice(at + 1), 'balance'), balanceOf: at < 0 ? null : text.slice(0, at) };
}

function bindingOf(text: string): StatedBinding {
  const at = text.lastIndexOf('=');
  if (at < 1)
    throw new UsageError(`--bind takes a name in the call and a column, such as t=title, not \`${text}\``);
  return { hole: text.slice(0, at).trim(), column: text.slice(at + 1).trim() };
}

function requireTogether(
  file: string | null,
  call: NamedPlace | null,
  count: number | null,
  { bind, by, provider, model, sample }: BatchValues,
): void {
  if (call === null) {
    const alone = { bind, by, count: count ?? undefined };
    for (const [option, value] of Object.entries(alone))
      if (value !== undefined)
        throw new UsageError(`--${option} goes with --call FILE:LINE, the call that rows are put into`);
    return;
  }
  if (provider !== undefined || model !== undefined)
    throw new UsageError(
      '--provider and --model say what a file of requests does not; the call names its own',
    );
  if (file !== null && count !== null)
    throw new UsageError('--count stands for rows that are not there yet; leave out the file or the count');
  if (count !== null && (bind ?? by ?? sample) !== undefined)
    throw new UsageError('--bind, --by and --sample need a file of data');
}

const MOST_ROWS = 1_000_000_000_000;
const MOST_SAMPLED = 1_000_000;
const MOST_A_MINUTE = 1_000_000_000_000;

function wholeNumber(
  values: BatchValues,
  name: 'sample' | 'rpm' | 'tpm' | 'count',
  most: number,
): number | null {
  const text = values[name];
  if (text === undefined) return null;
  const number = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > most)
    throw new UsageError(`--${name} takes a whole number from 1 on, not \`${text}\``);
  return number;
}
