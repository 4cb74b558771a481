import * as v from 'valibot';
import { parseAmount } from '../../../../shared/src/money';

/** Amounts with more digits are no money but a mistake, or a placeholder for "no limit". */
const MOST_DIGITS = 40;

/** Digits of a text that is an amount; empty of one that is none. */
function digitsOf(text: string): string {
  const digits = text.length > MOST_DIGITS ? null : parseAmount(text);
  return digits === null || digits.length > MOST_DIGITS ? '' : digits;
}

/** Decimal digits of a finite number. A binary number has few enough digits in a bill to be read back exactly. */
export const amountFromNumber = v.pipe(
  v.number(),
  v.finite(),
  v.transform((value) => digitsOf(String(value))),
  v.check((digits) => digits !== ''),
);

/** Decimal digits of a text. */
export const amountFromText = v.pipe(
  v.string(),
  v.transform(digitsOf),
  v.check((digits) => digits !== ''),
);

/** Decimal digits of a number or of a text, where a provider's answers were seen with either. */
export const amount = v.union([amountFromNumber, amountFromText]);

/** A whole number that is not negative: a limit of requests. */
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/**
 * A field that is shown where it is there and of its type, and counts as missing elsewhere: what is told beside the balance
 * must not take the balance away.
 */
export function aside<T>(schema: v.GenericSchema<unknown, T>) {
  return v.fallback(v.nullish(schema, null), null);
}

/** A currency as ISO 4217 writes it, whatever the case it comes in. */
export const currency = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]{3}$/),
  v.transform((code) => code.toUpperCase()),
);

/** A short text that people read: a plan's name. */
export const label = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120));

/** ISO time of a time as text with its zone. */
export const isoTime = v.pipe(
  v.string(),
  v.maxLength(40),
  v.regex(/^\d{4}-\d{2}-\d{2}/),
  v.transform((text) => isoOf(Date.parse(text))),
  v.check((iso) => iso !== ''),
);

/** ISO time of seconds since 1970. */
export const unixTime = v.pipe(
  v.number(),
  v.finite(),
  v.transform((seconds) => isoOf(seconds * 1000)),
  v.check((iso) => iso !== ''),
);

/** Years that an account's dates may lie in; beyond these a number is no date. */
const FIRST = Date.UTC(2000, 0, 1);
const LAST = Date.UTC(2200, 0, 1);

/** ISO of milliseconds since 1970; empty when they are no sensible date. */
export function isoOf(ms: number): string {
  return ms >= FIRST && ms <= LAST ? new Date(ms).toISOString() : '';
}
