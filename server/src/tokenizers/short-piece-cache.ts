/** The longest piece that is kept here, in bytes: nearly all pieces of text written with spaces are shorter. */
export const MAX_SHORT_PIECE = 12;

const FIRST_BITS = 10;
/** Room for all the pieces of 1 MB of base64, so that no text up to there is counted seen in part. */
const LAST_BITS = 19;
const MAX_LOAD = 0.7;
/** Numbers per entry: the piece, padded with zeroes, then its length and tokens. */
const FIELDS = 4;
const TOKENS_BITS = 8;
const TOKENS_MASK = (1 << TOKENS_BITS) - 1;

const [FIRST_MASK, SECOND_MASK, THIRD_MASK] = [masksOfWord(0), masksOfWord(4), masksOfWord(8)];

/**
 * Remembers how many tokens a short piece has, whether it is a token or not. This is what makes text that was seen
 * before cheap: the vocabulary is far larger than a processor's cache, the pieces of one text are not. A piece is its
 * own key, and entries lie in the order in which they came, so that a text that comes again reads them one after the
 * other. It grows from 16 KB to 8 MB at most: when that is full it starts anew.
 */
export class ShortPieceCache {
  private bits = FIRST_BITS;
  /** The number of the entry in each slot of the hash table, from one on; 0: the slot is free. */
  private index = new Int32Array(1 << FIRST_BITS);
  private entries = new Int32Array(FIELDS * Math.ceil(MAX_LOAD * (1 << FIRST_BITS)));
  private size = 0;

  /** Tokens of the `length` bytes at `start`, 0 when not known. MAX_SHORT_PIECE bytes must be readable there. */
  get(view: DataView, start: number, length: number): number {
    const first = view.getInt32(start, true) & FIRST_MASK[length]!;
    const second = view.getInt32(start + 4, true) & SECOND_MASK[length]!;
    const third = view.getInt32(start + 8, true) & THIRD_MASK[length]!;
    const { index, entries } = this;
    for (let slot = this.slotOf(first, second, third); ; slot = (slot + 1) & (index.length - 1)) {
      const at = (index[slot]! - 1) * FIELDS;
      if (at < 0) return 0;
      if (entries[at] !== first || entries[at + 1] !== second || entries[at + 2] !== third) continue;
      const known = entries[at + 3]!;
      if (known >> TOKENS_BITS === length) return known & TOKENS_MASK;
    }
  }

  /** Remembers a piece that `get` did not know. */
  set(view: DataView, start: number, length: number, tokens: number): void {
    if ((this.size + 1) * FIELDS > this.entries.length) this.makeRoom();
    const at = this.size * FIELDS;
    this.entries[at] = view.getInt32(start, true) & FIRST_MASK[length]!;
    this.entries[at + 1] = view.getInt32(start + 4, true) & SECOND_MASK[length]!;
    this.entries[at + 2] = view.getInt32(start + 8, true) & THIRD_MASK[length]!;
    this.entries[at + 3] = (length << TOKENS_BITS) | tokens;
    this.size++;
    this.insert(this.size);
  }

  private insert(entry: number): void {
    const { index, entries } = this;
    const at = (entry - 1) * FIELDS;
    let slot = this.slotOf(entries[at]!, entries[at + 1]!, entries[at + 2]!);
    while (index[slot] !== 0) slot = (slot + 1) & (index.length - 1);
    index[slot] = entry;
  }

  private makeRoom(): void {
    if (this.bits === LAST_BITS) {
      this.index.fill(0);
      this.size = 0;
      return;
    }
    this.bits++;
    const old = this.entries;
    this.entries = new Int32Array(FIELDS * Math.ceil(MAX_LOAD * (1 << this.bits)));
    this.entries.set(old);
    this.index = new Int32Array(1 << this.bits);
    for (let entry = 1; entry <= this.size; entry++) this.insert(entry);
  }

  private slotOf(first: number, second: number, third: number): number {
    const mixed = Math.imul(Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) ^ third, 0xc2b2ae35);
    return mixed >>> (32 - this.bits);
  }
}

/** For each length of a piece, the mask of its bytes within the four that start at byte `from`. */
function masksOfWord(from: number): Int32Array {
  return Int32Array.from({ length: MAX_SHORT_PIECE + 1 }, (_, length) => {
    const used = Math.min(Math.max(length - from, 0), 4);
    return used === 4 ? -1 : (1 << (used * 8)) - 1;
  });
}
