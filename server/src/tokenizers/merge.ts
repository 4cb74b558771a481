import { HASH_BASE } from './byte-hash';
import { mergeLong } from './merge-long';
import { PartList } from './part-list';
import { NO_TOKEN, type Vocabulary } from './vocabulary';

/** Pieces up to this many bytes are merged by looking through all their pairs each time: faster while they are few. */
const SMALL = 128;

/**
 * Counts the tokens that a piece ends in when, again and again, the leftmost of its neighbouring pairs with the lowest
 * rank is merged. Near linear in the piece's length.
 */
export class Merger {
  private readonly powers: Int32Array;
  private readonly piece = new Uint8Array(SMALL);
  private readonly hashes = new Int32Array(SMALL + 1);
  private readonly starts = new Int32Array(SMALL + 1);
  private readonly parts: PartList;
  private readonly tokens = new Int32Array(SMALL + 1);

  constructor(private readonly vocabulary: Vocabulary) {
    this.powers = new Int32Array(vocabulary.longest + 1).fill(1);
    for (let n = 1; n <= vocabulary.longest; n++) this.powers[n] = Math.imul(this.powers[n - 1]!, HASH_BASE);
    this.parts = new PartList(vocabulary, this.powers);
  }

  /** Tokens of `bytes[start, end)`, which is not empty and not a token itself. */
  count(bytes: Uint8Array, start: number, end: number): number {
    if (end - start > SMALL) return mergeLong(bytes.subarray(start, end), this.parts);
    for (let at = start; at < end; at++) this.piece[at - start] = bytes[at]!;
    return this.countSmall(end - start);
  }

  private countSmall(length: number): number {
    const { piece, hashes, starts, tokens, vocabulary } = this;
    writePrefixHashes(piece, length, hashes);
    for (let at = 0; at + 1 < length; at++) {
      starts[at] = at;
      tokens[at] = vocabulary.pair(piece[at]!, piece[at + 1]!);
    }
    starts[length - 1] = length - 1;
    starts[length] = length;
    let parts = length;
    for (let at = smallest(tokens, parts - 1); at >= 0; at = smallest(tokens, parts - 1)) {
      parts--;
      for (let next = at + 1; next <= parts; next++) {
        starts[next] = starts[next + 1]!;
        tokens[next] = tokens[next + 1]!;
      }
      if (at + 1 < parts) tokens[at] = this.find(piece, hashes, starts[at]!, starts[at + 2]!);
      if (at > 0) tokens[at - 1] = this.find(piece, hashes, starts[at - 1]!, starts[at + 1]!);
    }
    return parts;
  }

  /** The token of `piece[start, end)`; its hash is the difference of two prefix hashes. */
  private find(piece: Uint8Array, hashes: Int32Array, start: number, end: number): number {
    const length = end - start;
    if (length > this.vocabulary.longest) return NO_TOKEN;
    const hash = (hashes[end]! - Math.imul(hashes[start]!, this.powers[length]!)) | 0;
    return this.vocabulary.find(piece, start, end, hash);
  }
}

/** `hashes[n]` becomes the hash of the first n bytes. */
function writePrefixHashes(piece: Uint8Array, length: number, hashes: Int32Array): void {
  let hash = 0;
  hashes[0] = 0;
  for (let at = 0; at < length; at++) {
    hash = (Math.imul(hash, HASH_BASE) + piece[at]!) | 0;
    hashes[at + 1] = hash;
  }
}

/** The first index of the smallest of `tokens[0, count)`, -1 when none can be merged. */
function smallest(tokens: Int32Array, count: number): number {
  let least = NO_TOKEN;
  let index = -1;
  for (let at = 0; at < count; at++) {
    const token = tokens[at]!;
    if (token < least) {
      least = token;
      index = at;
    }
  }
  return index;
}
