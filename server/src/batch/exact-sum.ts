/** Whole numbers of so many digits are exact as numbers, and a thousand of them still are. */
const SAFE_DIGITS = 12;
const FLUSH_ABOVE = 2 ** 52;

/**
 * The exact sum of many decimals, none of them negative. Amounts with as many decimals are added up as whole numbers,
 * for a million of them are added while a file is read.
 */
export class ExactSum {
  readonly #small = new Map<number, number>();
  readonly #large = new Map<number, bigint>();

  /** `amount` as plain digits (`0.0011025`). */
  add(amount: string): void {
    const point = amount.indexOf('.');
    const scale = point < 0 ? 0 : amount.length - point - 1;
    const digits = point < 0 ? amount : amount.slice(0, point) + amount.slice(point + 1);
    if (digits.length > SAFE_DIGITS) this.#addLarge(scale, BigInt(digits));
    else {
      const sum = (this.#small.get(scale) ?? 0) + Number(digits);
      this.#small.set(scale, sum < FLUSH_ABOVE ? sum : 0);
      if (sum >= FLUSH_ABOVE) this.#addLarge(scale, BigInt(sum));
    }
  }

  /** As plain digits, without zeros at the end of its decimals. */
  toString(): string {
    const scales = [...this.#small.keys(), ...this.#large.keys()];
    const scale = Math.max(0, ...scales);
    let units = 0n;
    for (const [each, sum] of this.#small) units += BigInt(sum) * 10n ** BigInt(scale - each);
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
