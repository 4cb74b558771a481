import { LETTER, LINE_BREAK, NUMBER, SPACE } from './character-classes';
import type { Encoding } from './encoding';
import { characterEnd, contractionEnd, isSymbol, numberEnd, symbolsEnd, whitespaceEnd } from './pieces';

const BLANK = 0x20;

/**
 * cl100k_base. Its pattern, alternatives in order:
 *
 *     (?i:'s|'t|'re|'ve|'m|'ll|'d)
 *     [^\r\n\p{L}\p{N}]?\p{L}+
 *     \p{N}{1,3}
 *      ?[^\s\p{L}\p{N}]+[\r\n]*
 *     \s*[\r\n]+
 *     \s+(?!\S)
 *     \s+
 */
export const cl100k: Encoding = {
  id: 'cl100k_base',
  pieceEnd(bytes, classes, start) {
    const first = classes[start]!;
    if ((first & LETTER) !== 0) return lettersEnd(classes, start);
    if ((first & NUMBER) !== 0) return numberEnd(classes, start);
    const contraction = contractionEnd(bytes, start);
    if (contraction > start) return contraction;
    const next = characterEnd(classes, start);
    if ((first & LINE_BREAK) === 0 && (classes[next]! & LETTER) !== 0) return lettersEnd(classes, next);
    if ((first & SPACE) === 0) return lineBreaksEnd(classes, symbolsEnd(classes, next));
    if (bytes[start] === BLANK && isSymbol(classes[next]!)) {
      return lineBreaksEnd(classes, symbolsEnd(classes, next));
    }
    return whitespaceEnd(classes, start);
  },
};

function lettersEnd(classes: Uint8Array, start: number): number {
  let end = start;
  while ((classes[end]! & LETTER) !== 0) end++;
  return end;
}

function lineBreaksEnd(classes: Uint8Array, start: number): number {
  let end = start;
  while ((classes[end]! & LINE_BREAK) !== 0) end++;
  return end;
}
