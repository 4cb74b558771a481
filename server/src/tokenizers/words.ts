import { HEAD, LETTER, LINE_BREAK, NUMBER, SPACE, TAIL } from './character-classes';
import type { Encoding } from './encoding';
import { characterEnd, contractionEnd, isSymbol, numberEnd, whitespaceEnd } from './pieces';

const BLANK = 0x20;
const WORD = LETTER | HEAD | TAIL;

/**
 * The vocabulary of o200k_base for tokenizers that never take a mark together with the word behind it, and digits one by
 * one, as those do that were made by SentencePiece. Alternatives in order:
 *
 *      ?[\p{L}\p{M}]+
 *     \p{N}
 *      ?[^\s\p{L}\p{M}\p{N}]+
 *     any other character as often as it stands there, but for a blank before one of the above
 */
export const words: Encoding = {
  id: 'o200k_words',
  vocabulary: 'o200k_base',
  pieceEnd(bytes, classes, start) {
    const first = classes[start]!;
    if ((first & NUMBER) !== 0) return characterEnd(classes, start);
    if ((first & SPACE) === 0) return wordOrSymbolsEnd(classes, start);
    const next = characterEnd(classes, start);
    if (bytes[start] === BLANK && isWordOrSymbol(classes[next]!)) return wordOrSymbolsEnd(classes, next);
    return runEnd(bytes, classes, start);
  },
};

/**
 * The same for tokenizers of a smaller vocabulary that take up to three digits together and know English contractions:
 * the first 50,000 tokens, which are the commonest. Alternatives in order:
 *
 *     (?i:'s|'t|'re|'ve|'m|'ll|'d)
 *      ?[\p{L}\p{M}]+
 *     \p{N}{1,3}
 *      ?[^\s\p{L}\p{M}\p{N}]+[\r\n]*
 *     \s*[\r\n]+
 *     \s+(?!\S)
 *     \s+
 */
export const commonWords: Encoding = {
  id: 'o200k_words_50k',
  vocabulary: 'o200k_base',
  ranks: 50_000,
  pieceEnd(bytes, classes, start) {
    const first = classes[start]!;
    if ((first & NUMBER) !== 0) return numberEnd(classes, start);
    const contraction = contractionEnd(bytes, start);
    if (contraction > start) return contraction;
    const isBlank = bytes[start] === BLANK;
    const from = isBlank ? characterEnd(classes, start) : start;
    if (!isWordOrSymbol(classes[from]!)) return whitespaceEnd(classes, start);
    const end = wordOrSymbolsEnd(classes, from);
    return (classes[from]! & WORD) === 0 ? lineBreaksEnd(classes, end) : end;
  },
};

function isWordOrSymbol(flags: number): boolean {
  return (flags & WORD) !== 0 || isSymbol(flags);
}

/** The end of the letters and marks, or of the symbols, from `start` on. */
function wordOrSymbolsEnd(classes: Uint8Array, start: number): number {
  if ((classes[start]! & WORD) === 0) {
    let end = start;
    while (isSymbol(classes[end]!) && (classes[end]! & WORD) === 0) end++;
    return end;
  }
  let end = start;
  while ((classes[end]! & WORD) !== 0) end++;
  return end;
}

function lineBreaksEnd(classes: Uint8Array, start: number): number {
  let end = start;
  while ((classes[end]! & LINE_BREAK) !== 0) end++;
  return end;
}

/** The end of a run of one and the same whitespace character; a blank goes with the word or symbols behind it. */
function runEnd(bytes: Uint8Array, classes: Uint8Array, start: number): number {
  const next = characterEnd(classes, start);
  if (next > start + 1) return next;
  let end = next;
  while (bytes[end] === bytes[start] && (classes[end]! & SPACE) !== 0) end++;
  const isShared = bytes[start] === BLANK && end > next && isWordOrSymbol(classes[end]!);
  return isShared ? end - 1 : end;
}
