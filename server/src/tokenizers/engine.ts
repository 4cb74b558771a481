import { hashBytes } from './byte-hash';
import { createCharacterClasses } from './character-classes';
import { EncodedText } from './encoded-text';
import type { Encoding } from './encoding';
import { Merger } from './merge';
import { PieceCache } from './piece-cache';
import { NO_TOKEN, Vocabulary } from './vocabulary';

/** Counts the tokens of texts; holds a vocabulary and everything that one call leaves for the next. */
export class Engine {
  private readonly vocabulary: Vocabulary;
  private readonly merger: Merger;
  private readonly pieces = new PieceCache();
  private readonly text = new EncodedText(createCharacterClasses());

  /** `file` as scripts/assets/ranks.mjs writes it for this encoding. */
  constructor(
    private readonly encoding: Encoding,
    file: Uint8Array,
  ) {
    this.vocabulary = new Vocabulary(file);
    this.merger = new Merger(this.vocabulary);
  }

  count(text: string): number {
    const { text: encoded } = this;
    const { pieceEnd } = this.encoding;
    encoded.write(text);
    const { bytes, classes, length } = encoded;
    let tokens = 0;
    for (let start = 0; start < length; ) {
      const end = pieceEnd(bytes, classes, start);
      tokens += end - start === 1 ? 1 : this.countPiece(bytes, start, end);
      start = end;
    }
    encoded.release();
    return tokens;
  }

  private countPiece(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashBytes(bytes, start, end);
    if (this.vocabulary.find(bytes, start, end, hash) !== NO_TOKEN) return 1;
    const known = this.pieces.get(bytes, start, end, hash);
    if (known > 0) return known;
    const tokens = this.merger.count(bytes, start, end);
    this.pieces.set(bytes, start, end, hash, tokens);
    return tokens;
  }
}
