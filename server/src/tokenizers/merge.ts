import { HASH_BASE } from './byte-hash';
import { MergeQueue } from './merge-queue';
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
  private readonly tokens = new Int32Array(SMALL + 1);

  constructor(private readonly vocabulary: Vocabulary) {
    this.powers = new Int32Array(vocabulary.longest + 1).fill(1);
    for (let n = 1; n <= vocabulary.longest; n++) this.powers[n] = Math.imul(this.powers[n - 1]!, HASH_BASE);
  }

  /** Tokens of `bytes[start, end)`, which is not empty and not a token itself. */
  count(bytes: Uint8Array, start: number, end: number): number {
    if (end - start > SMALL) return this.countLong(bytes.subarray(start, end));
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

  /** Like `countSmall`, with parts as a linked list and a queue of the pairs that can be merged. */
  private countLong(piece: Uint8Array): number {
    const length = piece.length;
    const hashes = new Int32Array(length + 1);
    writePrefixHashes(piece, length, hashes);
    const next = new Int32Array(length + 1);
    const previous = new Int32Array(length + 1);
    const tokens = new Int32Array(length + 1).fill(NO_TOKEN);
    const queue = new MergeQueue();
    const pairAt = (start: number, token: number) => {
      tokens[start] = token;
      if (token !== NO_TOKEN) queue.push(token, start);
    };
    for (let at = 0; at <= length; at++) {
      next[at] = at + 1;
      previous[at] = at - 1;
      if (at + 1 < length) pairAt(at, this.vocabulary.pair(piece[at]!, piece[at + 1]!));
    }
    let parts = length;
    for (let at = queue.pop(); at >= 0; at = queue.pop()) {
      if (tokens[at] !== queue.token) continue;
      const middle = next[at]!;
      const end = next[middle]!;
      tokens[middle] = NO_TOKEN;
      next[at] = end;
      previous[end] = at;
      parts--;
      pairAt(at, end < length ? this.find(piece, hashes, at, next[end]!) : NO_TOKEN);
      const before = previous[at]!;
      if (before >= 0) pairAt(before, this.find(piece, hashes, before, end));
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
