import type { PartList } from './part-list';

/** Bytes merged at a time. Small enough for a processor's cache, so that the time stays linear in the length. */
const BLOCK = 4096;
/** How far before its end a block is cut, at least: twice the longest token. What follows seldom reaches back so far. */
const MARGIN = 256;

interface Block {
  readonly start: number;
  readonly size: number;
  /** Tokens of the piece before `start`. */
  readonly tokens: number;
  /** Where the token at `start` ends as the block before saw it; null for the first block. */
  readonly firstEnd: number | null;
}

/**
 * Counts the tokens of a piece of any length, block by block; the result is that of merging it whole.
 *
 * Why this is exact: what the bytes at both sides of a cut merge into depends on the tokens next to it alone. A block
 * is cut between two tokens; when the next block, merged by itself from there, begins with the second of them, no merge
 * can cross the cut, since none did between these two. When it begins with another token, the block before is merged
 * again at twice the size.
 */
export function mergeLong(piece: Uint8Array, parts: PartList): number {
  let block: Block = { start: 0, size: BLOCK, tokens: 0, firstEnd: null };
  let before = block;
  for (;;) {
    const { start } = block;
    const end = Math.min(start + block.size, piece.length);
    parts.merge(piece.subarray(start, end));
    if (block.firstEnd !== null && start + parts.partEnd(0) !== block.firstEnd) {
      block = { ...before, size: before.size * 2 };
    } else {
      const tokens = block.tokens + parts.count;
      if (end === piece.length) return tokens;
      before = block;
      block = cut(parts, start, end - start, tokens);
    }
  }
}

/** The block that follows, from a token's border that lies far enough before the end of the one just merged. */
function cut(parts: PartList, start: number, length: number, tokens: number): Block {
  let at = length;
  let given = 0;
  while (at > length - MARGIN) {
    at = parts.partStart(at);
    given++;
  }
  return { start: start + at, size: BLOCK, tokens: tokens - given, firstEnd: start + parts.partEnd(at) };
}
