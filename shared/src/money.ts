import Big from 'big.js';
import { digitsOf, overPower, plusShort, type ShortDecimal, shortDecimal, timesShort } from './short-decimal';

/**
 * Exact decimal arithmetic on strings of digits. Numbers that a program computed with are never taken: an amount comes
 * from the digits of a price, and a count from a whole or source-written number.
 */

/** An amount in plain digits (`0.0011025`, `-3`), never with an exponent, with its currency (`USD`, `credits`). */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

// Division by 60 or 3,600 need not end; the 30th decimal is far below any price.
const DIVISION_DECIMALS = 30;

const Decimal = Big();
Decimal.DP = DIVISION_DECIMALS;
Decimal.RM = Decimal.roundHalfEven;

const DIGITS = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;

/** Plain digits of a decimal as a person or a program writes it (`.5`, `1e-6`); null when it is none. */
export function parseAmount(text: string): string | null {
  const trimmed = text.trim();
  return DIGITS.test(trimmed) ? plain(new Decimal(trimmed)) : null;
}

/** Exact sum. Throws on text that is no decimal. */
export function addAmounts(left: string, right: string): string {
  const [one, other] = [shortDecimal(left), shortDecimal(right)];
  const sum = one && other && plusShort(one, other);
  if (sum) return digitsOf(sum);
  return plain(new Decimal(left).plus(right));
}

/** Exact product. Throws on text that is no decimal. */
export function multiplyAmounts(left: string, right: string): string {
  return plain(new Decimal(left).times(right));
}

/** Quotient, rounded half to even at the 30th decimal where it does not end before. Throws when `right` is zero. */
export function divideAmounts(left: string, right: string): string {
  return plain(new Decimal(left).div(right));
}

/** -1, 0 or 1 as `left` is less than, equal to or greater than `right`. */
export function compareAmounts(left: string, right: string): -1 | 0 | 1 {
  return new Decimal(left).cmp(right);
}

/**
 * Price of `count` units when `per` units cost `amount`. Exact unless `per` has a prime factor other than 2 and 5; then
 * rounded half to even at the 30th decimal. `count` is finite and not negative.
 */
export function priceOf(count: number, amount: string, per: number): string {
  const short = shortPrice(count, amount, per);
  if (short) return digitsOf(short);
  const product = new Decimal(amount).times(String(count));
  return plain(per === 1 ? product : product.div(String(per)));
}

/** Most prices have few digits: the same without long arithmetic, or null. */
function shortPrice(count: number, amount: string, per: number): ShortDecimal | null {
  const price = shortDecimal(amount);
  const product = price && timesShort(price, count);
  return product && overPower(product, per);
}

/** Exact sum of money of one currency. Throws when the currencies differ. */
export function addMoney(left: Money, right: Money): Money {
  if (left.currency !== right.currency) {
    throw new Error(`can't add ${right.currency} to ${left.currency}`);
  }
  return { amount: addAmounts(left.amount, right.amount), currency: left.currency };
}

function plain(value: Big): string {
  // A negative zero would print as "-0".
  return value.eq(0) ? '0' : value.toFixed();
}
