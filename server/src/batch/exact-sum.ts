import { shortDecimal } from '../../../shared/src/short-decimal';

const FLUSH_ABOVE = 2 ** 52;

/** A decimal as a whole number of units, so many of which (as a power of ten) are one: `12.5` are 125 at scale 1. */
export interface ScaledAmount {
  readonly scale: number;
  readonly units: number | bigint;
}

/** `amount` as plain digits (`0.0011025`). */
export function scaledAmount(amount: string): ScaledAmount {
  const short = shortDecimal(amount);
  if (short) return short;
  const point = amount.indexOf('.');
  const scale = point < 0 ? 0 : amount.length - point - 1;
  const digits = point < 0 ? amount : amount.slice(0, point) + amount.slice(point + 1);
  return { scale, units: BigInt(digits) };
}

/**
 * The exact sum of many decimals, none of them negative. Amounts with as many decimals are added up as whole numbers,
 * for a million of them are added while a file is read.
 */
export class ExactSum {
  /** By scale. */
  readonly #small: number[] = [];
  readonly #large = new Map<number, bigint>();

  /** `amount` as plain digits. */
  add(amount: string): void {
    this.addScaled(scaledAmount(amount));
  }

  addScaled({ scale, units }: ScaledAmount): void {
    if (typeof units !== 'number') {
      this.#addLarge(scale, units);
      return;
    }
    while (this.#small.length <= scale) this.#small.push(0);
    const sum = this.#small[scale]! + units;
    this.#small[scale] = sum < FLUSH_ABOVE ? sum : 0;
    if (sum >= FLUSH_ABOVE) this.#addLarge(scale, BigInt(sum));
  }

  /** As plain digits, without zeros at the end of its decimals. */
  toString(): string {
    const scale = Math.max(0, this.#small.length - 1, ...this.#large.keys());
    let units = 0n;
    for (const [each, sum] of this.#small.entries()) units += BigInt(sum) * 10n ** BigInt(scale - each);
    for (const [each, sum] of this.#large) units += sum * 10n ** BigInt(scale - each);
    return withPoint(units.toString(), scale);
  }

  #addLarge(scale: number, units: bigint): void {
    this.#large.set(scale, (this.#large.get(scale) ?? 0n) + units);
  }
}

function withPoint(digits: string, scale: number): string {
  if (scale === 0) return digits;
  const padded = digits.padStart(scale + 1, '0');
  const decimals = padded.slice(-scale).replace(/0+$/, '');
  const whole = padded.slice(0, -scale);
  return decimals === '' ? whole : `${whole}.${decimals}`;
}
