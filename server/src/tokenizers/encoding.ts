import type { Tokenizer } from '../core/usage/tokenizer';

/** What sets one encoding apart from the next, besides its vocabulary. */
export interface Encoding {
  readonly id: Tokenizer['id'];
  /** Whose vocabulary it uses; absent: that of its own name. */
  readonly vocabulary?: Tokenizer['id'];
  /** How many of the vocabulary's first tokens it knows; absent: all. */
  readonly ranks?: number;
  /**
   * Where the piece that begins at `start` ends. `classes` holds the flags of character-classes.ts for every byte, and
   * its end mark; `start` lies before that mark and at the first byte of a character.
   */
  readonly pieceEnd: (bytes: Uint8Array, classes: Uint8Array, start: number) => number;
}
