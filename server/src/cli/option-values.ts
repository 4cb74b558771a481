import { parseAmount } from '../../../shared/src/money';
import { UsageError } from './usage-error';

const TABLE_FORMATS = ['text', 'json', 'markdown', 'csv'] as const;

export type TableFormat = (typeof TABLE_FORMATS)[number];

/** How a table is printed. Throws `UsageError`. */
export function tableFormat(text: string | undefined): TableFormat {
  return oneOf(TABLE_FORMATS, text);
}

/** One of some formats; text where none was asked for. Throws `UsageError`. */
export function oneOf<Format extends string>(formats: readonly Format[], text = 'text'): Format {
  const known = formats.find((each) => each === text);
  if (known === undefined) throw new UsageError(`--format is ${formats.join(', ')}, not \`${text}\``);
  return known;
}

/** Decimal digits of an amount that is not negative. Throws `UsageError`. */
export function amountOf(text: string, option: 'balance' | 'budget'): string {
  const amount = parseAmount(text);
  if (amount === null || amount.startsWith('-'))
    throw new UsageError(`--${option} takes an amount such as 8.20, not \`${text}\``);
  return amount;
}

const MOST_JOBS = 64;

/** The date of prices; null: today. Throws `UsageError`. */
export function dateOf(text: string | undefined): string | null {
  return text === undefined ? null : isoDate(text);
}

function isoDate(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  const valid =
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  if (!valid) throw new UsageError(`--as-of takes a date such as 2026-03-31, not \`${text}\``);
  return text;
}

/** A number of threads. Throws `UsageError`. */
export function jobsOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS)
    throw new UsageError(`--jobs takes a number from 1 to ${MOST_JOBS}, not \`${text}\``);
  return jobs;
}
