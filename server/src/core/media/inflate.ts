/** Lengths and distances of DEFLATE (RFC 1951, 3.2.5). */
const LENGTHS = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCES = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577,
];
const DISTANCE_BITS = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** A code of Huffman's: how many codes there are of each length, and what they stand for, in order. */
interface Code {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

/** What a stream of zlib holds, at most `most` bytes; as far as it could be read where it is damaged. */
export function inflated(bytes: Uint8Array, most: number): Uint8Array {
  const reader = new Inflater(bytes, most);
  try {
    reader.run();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return reader.result();
}

class Inflater {
  readonly #out: Uint8Array;
  #length = 0;
  #at = 2;
  #held = 0;
  #bits = 0;

  constructor(
    private readonly bytes: Uint8Array,
    most: number,
  ) {
    this.#out = new Uint8Array(most);
  }

  result(): Uint8Array {
    return this.#out.subarray(0, this.#length);
  }

  run(): void {
    for (let isLast = false; !isLast; ) {
      isLast = this.#take(1) === 1;
      const kind = this.#take(2);
      if (kind === 0) this.#stored();
      else if (kind === 1) this.#block(FIXED, FIXED_DISTANCES);
      else if (kind === 2) this.#dynamic();
      else throw new RangeError('no such block');
    }
  }

  #take(count: number): number {
    while (this.#bits < count) {
      if (this.#at >= this.bytes.length) throw new RangeError('it ends too soon');
      this.#held |= this.bytes[this.#at++]! << this.#bits;
      this.#bits += 8;
    }
    const value = this.#held & ((1 << count) - 1);
    this.#held >>>= count;
    this.#bits -= count;
    return value;
  }

  #symbol({ counts, symbols }: Code): number {
    let [code, first, index] = [0, 0, 0];
    for (let length = 1; length <= 15; length++) {
      code |= this.#take(1);
      const count = counts[length]!;
      if (code - count < first) return symbols[index + code - first]!;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new RangeError('no such code');
  }

  #put(byte: number): void {
    if (this.#length >= this.#out.length) throw new RangeError('it is too long');
    this.#out[this.#length++] = byte;
  }

  #stored(): void {
    [this.#held, this.#bits] = [0, 0];
    const length = (this.bytes[this.#at] ?? 0) | ((this.bytes[this.#at + 1] ?? 0) << 8);
    this.#at += 4;
    for (let left = length; left > 0; left--) {
      if (this.#at >= this.bytes.length) throw new RangeError('it ends too soon');
      this.#put(this.bytes[this.#at++]!);
    }
  }

  #dynamic(): void {
    const literals = this.#take(5) + 257;
    const distances = this.#take(5) + 1;
    const codes = this.#take(4) + 4;
    const lengths = new Uint8Array(19);
    for (let at = 0; at < codes; at++) lengths[CODE_ORDER[at]!] = this.#take(3);
    const all = this.#lengths(codeOf(lengths), literals + distances);
    this.#block(codeOf(all.subarray(0, literals)), codeOf(all.subarray(literals)));
  }

  #lengths(code: Code, count: number): Uint8Array {
    const lengths = new Uint8Array(count);
    for (let at = 0; at < count; ) {
      const symbol = this.#symbol(code);
      if (symbol < 16) lengths[at++] = symbol;
      else {
        const again = symbol === 16 ? (lengths[at - 1] ?? 0) : 0;
        const times =
          symbol === 16 ? 3 + this.#take(2) : symbol === 17 ? 3 + this.#take(3) : 11 + this.#take(7);
        lengths.fill(again, at, at + times);
        at += times;
      }
    }
    return lengths;
  }

  #block(literals: Code, distances: Code): void {
    for (;;) {
      const symbol = this.#symbol(literals);
      if (symbol === 256) return;
      if (symbol < 256) this.#put(symbol);
      else this.#copy(symbol - 257, distances);
    }
  }

  #copy(symbol: number, distances: Code): void {
    const length = (LENGTHS[symbol] ?? 0) + this.#take(LENGTH_BITS[symbol] ?? 0);
    const far = this.#symbol(distances);
    const distance = (DISTANCES[far] ?? 0) + this.#take(DISTANCE_BITS[far] ?? 0);
    if (distance === 0 || distance > this.#length) throw new RangeError('nothing stands there');
    for (let left = length; left > 0; left--) this.#put(this.#out[this.#length - distance]!);
  }
}

function codeOf(lengths: Uint8Array): Code {
  const counts = new Uint16Array(16);
  for (const length of lengths) counts[length]!++;
  counts[0] = 0;
  const offsets = new Uint16Array(16);
  for (let length = 1; length < 15; length++) offsets[length + 1] = offsets[length]! + counts[length]!;
  const symbols = new Uint16Array(lengths.length);
  for (const [symbol, length] of lengths.entries()) if (length > 0) symbols[offsets[length]!++] = symbol;
  return { counts, symbols };
}

const FIXED = codeOf(
  Uint8Array.from({ length: 288 }, (_, symbol) =>
    symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8,
  ),
);
const FIXED_DISTANCES = codeOf(new Uint8Array(30).fill(5));
