import { hashBytes, slotOf } from './byte-hash';

/** Not a token. Greater than every token, so that the smallest of several is the one to merge. */
export const NO_TOKEN = 0x7fffffff;

const MAGIC = 0x31455042;
const HEADER = 8;
/** The bytes of all tokens must fit into the upper 23 bits of a token. */
const MAX_BLOB = 1 << 23;
/** A multiplicative hash probes little while at most this share of the slots is taken. */
const MAX_LOAD = 0.5;

/**
 * The tokens of one encoding. A token is a number: `offset << 8 | length` of its bytes in the blob. Tokens lie there in
 * rank order, so comparing two tokens compares their ranks.
 */
export class Vocabulary {
  /** Length in bytes of the longest token. */
  readonly longest: number;
  private readonly table: Int32Array;
  private readonly shift: number;
  private readonly pairs = new Int32Array(1 << 16).fill(NO_TOKEN);

  /**
   * Throws an error with words when `file` is not a vocabulary as scripts/assets/ranks.mjs writes it. `ranks`: only so many
   * of its first tokens are known.
   */
  constructor(file: Uint8Array, ranks = Number.POSITIVE_INFINITY) {
    const sections = readSections(file);
    const lengths = sections.lengths.subarray(0, Math.min(ranks, sections.lengths.length));
    this.blob = sections.blob;
    const bits = Math.ceil(Math.log2(lengths.length / MAX_LOAD));
    this.shift = 32 - bits;
    this.table = new Int32Array(1 << bits);
    this.longest = this.index(lengths);
  }

  private readonly blob: Uint8Array;

  /** The token spelled by `bytes[start, end)`, or NO_TOKEN. */
  find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const { table, blob, shift } = this;
    const length = end - start;
    const mask = table.length - 1;
    for (let slot = slotOf(hash, shift); ; slot = (slot + 1) & mask) {
      const token = table[slot]!;
      if (token === 0) return NO_TOKEN;
      if ((token & 0xff) !== length) continue;
      const offset = token >> 8;
      let same = 0;
      while (same < length && blob[offset + same] === bytes[start + same]) same++;
      if (same === length) return token;
    }
  }

  /** The token of two bytes, or NO_TOKEN. */
  pair(first: number, second: number): number {
    return this.pairs[(first << 8) | second]!;
  }

  private index(lengths: Uint8Array): number {
    const { table, blob, shift } = this;
    const mask = table.length - 1;
    let offset = 0;
    let longest = 0;
    for (const length of lengths) {
      const token = (offset << 8) | length;
      let slot = slotOf(hashBytes(blob, offset, offset + length), shift);
      while (table[slot] !== 0) slot = (slot + 1) & mask;
      table[slot] = token;
      if (length === 2) this.pairs[(blob[offset]! << 8) | blob[offset + 1]!] = token;
      if (length > longest) longest = length;
      offset += length;
    }
    return longest;
  }
}

function readSections(file: Uint8Array): { lengths: Uint8Array; blob: Uint8Array } {
  const header = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < HEADER || header.getUint32(0, true) !== MAGIC) {
    throw new Error('The tokenizer vocabulary is not in the expected format.');
  }
  const count = header.getUint32(4, true);
  const lengths = file.subarray(HEADER, HEADER + count);
  const blob = file.subarray(HEADER + count);
  const size = lengths.reduce((sum, length) => sum + length, 0);
  if (lengths.length !== count || size !== blob.length || size >= MAX_BLOB || lengths.includes(0)) {
    throw new Error('The tokenizer vocabulary is damaged: its parts do not have the lengths that it states.');
  }
  return { lengths, blob };
}
