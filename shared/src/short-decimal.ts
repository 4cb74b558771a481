/** A decimal of few digits as a whole number of units, of which ten to the power of `scale` are one; both safe integers. */
export interface ShortDecimal {
  readonly units: number;
  readonly scale: number;
}

const MOST_DIGITS = 15;
const MOST_SCALE = 22;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;

/** Powers of ten that are exact as numbers. */
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, power) => 10 ** power);

/** Reads plain digits without a sign (`0.0011025`); null for anything else, and for more digits than are surely exact. */
export function shortDecimal(text: string): ShortDecimal | null {
  let [units, point] = [0, -1];
  const { length } = text;
  if (length === 0 || length > MOST_DIGITS) return null;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === POINT && point < 0 && at > 0 && at < length - 1) point = at;
    else if (code >= ZERO && code <= NINE) units = units * 10 + (code - ZERO);
    else return null;
  }
  return { units, scale: point < 0 ? 0 : length - point - 1 };
}

/** Exact; null where that needs more digits. */
export function timesShort(decimal: ShortDecimal, count: number): ShortDecimal | null {
  const units = decimal.units * count;
  return Number.isSafeInteger(units) && Number.isSafeInteger(count) && count >= 0
    ? { units, scale: decimal.scale }
    : null;
}

/** Divided by a power of ten; null for any other number, and where that needs more decimals. */
export function overPower(decimal: ShortDecimal, per: number): ShortDecimal | null {
  const power = POWERS.indexOf(per);
  return power < 0 || decimal.scale + power > MOST_SCALE
    ? null
    : { units: decimal.units, scale: decimal.scale + power };
}

/** Exact; null where that needs more digits. */
export function plusShort(left: ShortDecimal, right: ShortDecimal): ShortDecimal | null {
  if (left.scale < right.scale) return plusShort(right, left);
  const factor = POWERS[left.scale - right.scale];
  const units = factor === undefined ? Number.NaN : left.units + right.units * factor;
  return Number.isSafeInteger(units) ? { units, scale: left.scale } : null;
}

/** Plain digits, without zeros at the end of its decimals. */
export function digitsOf({ units, scale }: ShortDecimal): string {
  if (units === 0) return '0';
  let [whole, decimals] = [units, scale];
  while (decimals > 0 && whole % 10 === 0) {
    whole /= 10;
    decimals -= 1;
  }
  const digits = String(whole);
  if (decimals === 0) return digits;
  const padded = digits.padStart(decimals + 1, '0');
  return `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
}
