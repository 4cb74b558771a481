import { hashBytes } from './byte-hash';
import { createCharacterClasses } from './character-classes';
import { EncodedText } from './encoded-text';
import type { Encoding } from './encoding';
import { LongPieceCache } from './long-piece-cache';
import { Merger } from './merge';
import { MAX_SHORT_PIECE, ShortPieceCache } from './short-piece-cache';
import { NO_TOKEN, type Vocabulary } from './vocabulary';

/** Counts the tokens of texts; holds a vocabulary and everything that one call leaves for the next. */
export class Engine {
  private readonly merger: Merger;
  private readonly shortPieces = new ShortPieceCache();
  private readonly longPieces = new LongPieceCache();
  private readonly text = new EncodedText(createCharacterClasses());

  constructor(
    private readonly encoding: Encoding,
    private readonly vocabulary: Vocabulary,
  ) {
    this.merger = new Merger(this.vocabulary);
  }

  count(text: string): number {
    this.text.write(text);
    const { bytes, classes, length } = this.text;
    const { encoding } = this;
    let tokens = 0;
    for (let start = 0; start < length; ) {
      const end = encoding.pieceEnd(bytes, classes, start);
      tokens += end - start <= MAX_SHORT_PIECE ? this.countShort(start, end) : this.countLong(start, end);
      start = end;
    }
    this.text.release();
    return tokens;
  }

  private countShort(start: number, end: number): number {
    const { bytes, view } = this.text;
    const known = this.shortPieces.get(view, start, end - start);
    if (known > 0) return known;
    const isToken = this.vocabulary.find(bytes, start, end, hashBytes(bytes, start, end)) !== NO_TOKEN;
    const tokens = isToken ? 1 : this.merger.count(bytes, start, end);
    this.shortPieces.set(view, start, end - start, tokens);
    return tokens;
  }

  private countLong(start: number, end: number): number {
    const { bytes } = this.text;
    const hash = hashBytes(bytes, start, end);
    if (this.vocabulary.find(bytes, start, end, hash) !== NO_TOKEN) return 1;
    const known = this.longPieces.get(bytes, start, end, hash);
    if (known > 0) return known;
    const tokens = this.merger.count(bytes, start, end);
    this.longPieces.set(bytes, start, end, hash, tokens);
    return tokens;
  }
}
