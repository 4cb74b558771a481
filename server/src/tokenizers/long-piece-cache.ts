import { hashBytes, slotOf } from './byte-hash';

const FIRST_SLOTS_BITS = 8;
const LAST_SLOTS_BITS = 17;
const MAX_LOAD = 0.5;
/** Numbers per slot: where the piece lies in the arena, its length, its tokens. */
const FIELDS = 3;
/** A longer piece is not kept: it would push too many others out. */
const MAX_PIECE = 1 << 15;
const FIRST_ARENA = MAX_PIECE;
const LAST_ARENA = 1 << 21;

/**
 * Remembers how many tokens a piece of any length has. Bounded to 3.5 MB: when it is full it starts anew, which costs a
 * merge for each piece that comes again.
 */
export class LongPieceCache {
  private slots = new Int32Array(FIELDS << FIRST_SLOTS_BITS);
  private shift = 32 - FIRST_SLOTS_BITS;
  private arena = new Uint8Array(FIRST_ARENA);
  private arenaLength = 0;
  private size = 0;

  /** Tokens of `bytes[start, end)`, 0 when they are not known. */
  get(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const { slots, arena } = this;
    const length = end - start;
    const mask = slots.length / FIELDS - 1;
    for (let slot = slotOf(hash, this.shift); ; slot = (slot + 1) & mask) {
      const at = slot * FIELDS;
      const known = slots[at + 1]!;
      if (known === 0) return 0;
      if (known !== length) continue;
      const offset = slots[at]!;
      let same = 0;
      while (same < length && arena[offset + same] === bytes[start + same]) same++;
      if (same === length) return slots[at + 2]!;
    }
  }

  /** Remembers a piece that `get` did not know. */
  set(bytes: Uint8Array, start: number, end: number, hash: number, tokens: number): void {
    const length = end - start;
    if (length > MAX_PIECE) return;
    this.makeRoom(length);
    for (let at = 0; at < length; at++) this.arena[this.arenaLength + at] = bytes[start + at]!;
    this.insert(hash, this.arenaLength, length, tokens);
    this.arenaLength += length;
    this.size++;
  }

  private insert(hash: number, offset: number, length: number, tokens: number): void {
    const { slots } = this;
    const mask = slots.length / FIELDS - 1;
    let slot = slotOf(hash, this.shift);
    while (slots[slot * FIELDS + 1] !== 0) slot = (slot + 1) & mask;
    slots[slot * FIELDS] = offset;
    slots[slot * FIELDS + 1] = length;
    slots[slot * FIELDS + 2] = tokens;
  }

  private makeRoom(length: number): void {
    if (this.arenaLength + length > this.arena.length) this.growArena();
    if ((this.size + 1) * FIELDS > this.slots.length * MAX_LOAD) this.growSlots();
  }

  private growArena(): void {
    if (this.arena.length === LAST_ARENA) {
      this.clear();
      return;
    }
    const arena = new Uint8Array(this.arena.length * 2);
    arena.set(this.arena);
    this.arena = arena;
  }

  private growSlots(): void {
    if (this.shift === 32 - LAST_SLOTS_BITS) {
      this.clear();
      return;
    }
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2);
    this.shift--;
    for (let at = 0; at < old.length; at += FIELDS) {
      const [offset, length, tokens] = [old[at]!, old[at + 1]!, old[at + 2]!];
      if (length > 0) this.insert(hashBytes(this.arena, offset, offset + length), offset, length, tokens);
    }
  }

  private clear(): void {
    this.slots.fill(0);
    this.arenaLength = 0;
    this.size = 0;
  }
}
