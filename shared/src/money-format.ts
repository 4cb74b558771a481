import Big from 'big.js';
import { type Money, multiplyAmounts } from './money';

/** The currency that a person wants to see and what one unit of the price's currency is worth in it, by their own word. */
export interface DisplayCurrency {
  /** Currency that is converted, `USD`. */
  readonly from: string;
  readonly to: string;
  /** Units of `to` for one unit of `from`, in digits. */
  readonly rate: string;
}

/** Follows an amount that was converted by the user's own rate. */
export const CONVERTED_MARK = '*';

const SYMBOLS: Readonly<Record<string, string>> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
  CNY: 'CN¥',
  INR: '₹',
  KRW: '₩',
  BRL: 'R$',
  CAD: 'CA$',
  AUD: 'A$',
};

/**
 * Money for people: two decimals from 1 up, whole units from 1,000 up, two significant figures below 1 (`$0.00042`,
 * `$0.031`, `$0.21`, `$4.20`, `$1,240`). Only zero reads as zero. Currencies without a sign here stand before the
 * amount by their code, `credits` after it.
 */
export function formatMoney({ amount, currency }: Money): string {
  const value = new Big(amount);
  return withCurrency(value.lt(0) ? '-' : '', formatMagnitude(value.abs()), currency);
}

/** Money with all its digits and two decimals at least, for rates: `$0.525`, `$2.50`. */
export function formatExactMoney({ amount, currency }: Money): string {
  const value = new Big(amount);
  return withCurrency(value.lt(0) ? '-' : '', value.abs().toFixed(Math.max(2, decimalsOf(value))), currency);
}

function decimalsOf(value: Big): number {
  return Math.max(0, value.c.length - 1 - value.e);
}

/** As `formatMoney`, in the display currency where there is one; what was converted carries `CONVERTED_MARK`. */
export function displayMoney(money: Money, display: DisplayCurrency | null): string {
  if (display === null || display.from !== money.currency || display.to === money.currency) {
    return formatMoney(money);
  }
  const amount = multiplyAmounts(money.amount, display.rate);
  return `${formatMoney({ amount, currency: display.to })}${CONVERTED_MARK}`;
}

/** What `CONVERTED_MARK` means, in words. */
export function conversionNote({ from, to, rate }: DisplayCurrency): string {
  return `${CONVERTED_MARK} converted from ${from} at your own rate of ${rate} ${to}`;
}

function withCurrency(sign: string, digits: string, currency: string): string {
  const symbol = SYMBOLS[currency];
  if (symbol !== undefined) return `${sign}${symbol}${digits}`;
  return currency === 'credits' ? `${sign}${digits} credits` : `${currency} ${sign}${digits}`;
}

function formatMagnitude(value: Big): string {
  if (value.eq(0)) return '0';
  const decimals = value.lt(1) ? Math.max(2, 1 - value.e) : 2;
  const rounded = value.round(decimals, Big.roundHalfUp);
  if (rounded.gte(1000)) return groupThousands(value.round(0, Big.roundHalfUp).toFixed(0));
  if (rounded.gte(1)) return rounded.toFixed(2);
  const text = rounded.toFixed(decimals);
  return text.replace(/(\.\d\d\d*?)0+$/, '$1');
}

/** Digits of a whole number in groups of three: `15,360`. */
export function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
