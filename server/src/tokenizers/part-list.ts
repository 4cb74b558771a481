import { HASH_BASE } from './byte-hash';
import { MinHeap } from './min-heap';
import { NO_TOKEN, type Vocabulary } from './vocabulary';

/** Numbers per byte, together so that one step touches little memory. */
const FIELDS = 4;
/** Where the part that starts at this byte ends, which is where the next one starts. */
const NEXT = 0;
/** Where the part before starts, -1 when there is none. */
const PREVIOUS = 1;
/** The token that this part and the next one spell, or NO_TOKEN. */
const PAIR = 2;
/** The hash of all bytes before this one. */
const HASH = 3;

/** A key of the heap is a token's place among the tokens times this, plus where the pair starts. */
const POSITIONS = 2 ** 30;

/**
 * Byte-pair merging with a linked list of parts and a heap of the pairs that can be merged, so that a merge costs the
 * logarithm of the length. It holds one piece at a time.
 */
export class PartList {
  /** Parts that the piece ended in. */
  count = 0;
  private nodes = new Int32Array(0);
  private piece: Uint8Array = new Uint8Array(0);
  private readonly heap = new MinHeap();

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly powers: Int32Array,
  ) {}

  /** Merges `piece` until no neighbouring parts are a token together. */
  merge(piece: Uint8Array): void {
    this.link(piece);
    for (let at = 0; at + 1 < piece.length; at++) {
      this.setPair(at, this.vocabulary.pair(piece[at]!, piece[at + 1]!));
    }
    while (this.heap.size > 0) {
      const key = this.heap.pop();
      const at = key % POSITIONS;
      // A pair that has changed since leaves its old key behind.
      if (this.nodes[at * FIELDS + PAIR]! >> 8 === Math.floor(key / POSITIONS)) this.mergeAt(at);
    }
  }

  /** Where the part that starts at `start` ends. */
  partEnd(start: number): number {
    return this.nodes[start * FIELDS + NEXT]!;
  }

  /** Where the part that ends at `end` starts. */
  partStart(end: number): number {
    return this.nodes[end * FIELDS + PREVIOUS]!;
  }

  private mergeAt(at: number): void {
    const { nodes } = this;
    const node = at * FIELDS;
    const middle = nodes[node + NEXT]! * FIELDS;
    const end = nodes[middle + NEXT]!;
    nodes[middle + PAIR] = NO_TOKEN;
    nodes[node + NEXT] = end;
    nodes[end * FIELDS + PREVIOUS] = at;
    this.count--;
    this.setPair(at, end < this.piece.length ? this.find(at, nodes[end * FIELDS + NEXT]!) : NO_TOKEN);
    const previous = nodes[node + PREVIOUS]!;
    if (previous >= 0) this.setPair(previous, this.find(previous, end));
  }

  private setPair(start: number, token: number): void {
    this.nodes[start * FIELDS + PAIR] = token;
    if (token !== NO_TOKEN) this.heap.push((token >> 8) * POSITIONS + start);
  }

  private find(start: number, end: number): number {
    const { nodes, vocabulary } = this;
    if (end - start > vocabulary.longest) return NO_TOKEN;
    const before = Math.imul(nodes[start * FIELDS + HASH]!, this.powers[end - start]!);
    return vocabulary.find(this.piece, start, end, (nodes[end * FIELDS + HASH]! - before) | 0);
  }

  /** Makes every byte a part by itself; one node more stands for the end. */
  private link(piece: Uint8Array): void {
    const { length } = piece;
    if (this.nodes.length < (length + 1) * FIELDS) this.nodes = new Int32Array((length + 1) * FIELDS);
    this.heap.clear();
    this.piece = piece;
    this.count = length;
    const { nodes } = this;
    let hash = 0;
    for (let at = 0; at <= length; at++) {
      nodes[at * FIELDS + NEXT] = at + 1;
      nodes[at * FIELDS + PREVIOUS] = at - 1;
      nodes[at * FIELDS + PAIR] = NO_TOKEN;
      nodes[at * FIELDS + HASH] = hash;
      hash = (Math.imul(hash, HASH_BASE) + (piece[at] ?? 0)) | 0;
    }
  }
}
