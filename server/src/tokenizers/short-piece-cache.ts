/** The longest piece that is kept here, in bytes: nearly all pieces of text written with spaces are shorter. */
export const MAX_SHORT_PIECE = 12;

const FIRST_BITS = 10;
const LAST_BITS = 17;
const MAX_LOAD = 0.5;
/** Numbers per slot: the piece, padded with zeroes, then its length and tokens (0: the slot is free). */
const FIELDS = 4;
const TOKENS_BITS = 8;
const TOKENS_MASK = (1 << TOKENS_BITS) - 1;

const [FIRST_MASK, SECOND_MASK, THIRD_MASK] = [masksOfWord(0), masksOfWord(4), masksOfWord(8)];

/**
 * Remembers how many tokens a short piece has, whether it is a token or not. A piece is its own key, so a look-up reads
 * one slot and nothing else. This is what makes text that was seen before cheap: the vocabulary is far larger than a
 * processor's cache, the pieces of one text are not. Bounded to 2 MB: when it is full it starts anew.
 */
export class ShortPieceCache {
  private bits = FIRST_BITS;
  private slots = new Int32Array(FIELDS << FIRST_BITS);
  private size = 0;

  /** Tokens of the `length` bytes at `start`, 0 when not known. MAX_SHORT_PIECE bytes must be readable there. */
  get(view: DataView, start: number, length: number): number {
    const first = view.getInt32(start, true) & FIRST_MASK[length]!;
    const second = view.getInt32(start + 4, true) & SECOND_MASK[length]!;
    const third = view.getInt32(start + 8, true) & THIRD_MASK[length]!;
    const { slots } = this;
    const last = slots.length - FIELDS;
    for (let at = this.slotOf(first, second, third); ; at = (at + FIELDS) & last) {
      const known = slots[at + 3]!;
      if (known === 0) return 0;
      if (slots[at] !== first || slots[at + 1] !== second || slots[at + 2] !== third) continue;
      if (known >> TOKENS_BITS === length) return known & TOKENS_MASK;
    }
  }

  /** Remembers a piece that `get` did not know. */
  set(view: DataView, start: number, length: number, tokens: number): void {
    if (this.size >= (MAX_LOAD * this.slots.length) / FIELDS) this.makeRoom();
    this.size++;
    this.insert(
      view.getInt32(start, true) & FIRST_MASK[length]!,
      view.getInt32(start + 4, true) & SECOND_MASK[length]!,
      view.getInt32(start + 8, true) & THIRD_MASK[length]!,
      (length << TOKENS_BITS) | tokens,
    );
  }

  private insert(first: number, second: number, third: number, known: number): void {
    const { slots } = this;
    let at = this.slotOf(first, second, third);
    while (slots[at + 3] !== 0) at = (at + FIELDS) & (slots.length - FIELDS);
    slots[at] = first;
    slots[at + 1] = second;
    slots[at + 2] = third;
    slots[at + 3] = known;
  }

  private makeRoom(): void {
    const old = this.slots;
    if (this.bits === LAST_BITS) {
      old.fill(0);
      this.size = 0;
      return;
    }
    this.bits++;
    this.slots = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += FIELDS) {
      if (old[at + 3] !== 0) this.insert(old[at]!, old[at + 1]!, old[at + 2]!, old[at + 3]!);
    }
  }

  private slotOf(first: number, second: number, third: number): number {
    const mixed = Math.imul(Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) ^ third, 0xc2b2ae35);
    return (mixed >>> (32 - this.bits)) * FIELDS;
  }
}

/** For each length of a piece, the mask of its bytes within the four that start at byte `from`. */
function masksOfWord(from: number): Int32Array {
  return Int32Array.from({ length: MAX_SHORT_PIECE + 1 }, (_, length) => {
    const used = Math.min(Math.max(length - from, 0), 4);
    return used === 4 ? -1 : (1 << (used * 8)) - 1;
  });
}
