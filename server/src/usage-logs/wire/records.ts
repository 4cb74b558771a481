import { parseAmount } from '../../../../shared/src/money';

export type Fields = Readonly<Record<string, unknown>>;

/** Longer texts are no names. */
const LONGEST_NAME = 300;

export function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

/** A short text that is not empty; null for anything else. */
export function nameOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_NAME ? value : null;
}

/** A whole count, as a number or as its digits; undefined for anything else. */
export function countOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

/** An amount of money; null for anything else. */
export function amountOf(value: unknown): string | null {
  if (typeof value === 'number')
    return Number.isFinite(value) && value >= 0 ? parseAmount(String(value)) : null;
  const amount = typeof value === 'string' && value.length <= 40 ? parseAmount(value) : null;
  return amount?.startsWith('-') ? null : amount;
}

/** The answer of an API in a record: itself, or what a batch, a proxy or a program that logs puts around it. */
export function answersIn(record: Fields): readonly Fields[] {
  const response = fieldsOf(record.response);
  const result = fieldsOf(record.result);
  return [
    fieldsOf(response?.body),
    fieldsOf(result?.message),
    response,
    fieldsOf(record.body),
    record,
  ].filter((each) => each !== null);
}

/** The first of those that has usage. */
export function answerWithUsage(record: Fields): { readonly answer: Fields; readonly usage: Fields } | null {
  for (const answer of answersIn(record)) {
    const usage = fieldsOf(answer.usage);
    if (usage) return { answer, usage };
  }
  return null;
}

/** What is left of a count when a part of it is counted apart; nothing below none. */
export function without(
  count: number | undefined,
  ...parts: readonly (number | undefined)[]
): number | undefined {
  if (count === undefined) return undefined;
  return Math.max(
    0,
    parts.reduce<number>((left, part) => left - (part ?? 0), count),
  );
}

/** An object without what is undefined. */
export function present<T extends object>(fields: { readonly [Key in keyof T]?: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
