import type { Tokenizer } from '../core/usage/tokenizer';

/** What sets one encoding apart from the next, besides its vocabulary. */
export interface Encoding {
  readonly id: Tokenizer['id'];
  /**
   * Where the piece that begins at `start` ends. `classes` holds the flags of character-classes.ts for every byte, and
   * its end mark; `start` lies before that mark and at the first byte of a character.
   */
  readonly pieceEnd: (bytes: Uint8Array, classes: Uint8Array, start: number) => number;
}
