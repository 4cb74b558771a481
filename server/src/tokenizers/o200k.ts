import { HEAD, LETTER, LINE_BREAK, NUMBER, SPACE, TAIL } from './character-classes';
import type { Encoding } from './encoding';
import { characterEnd, contractionEnd, isSymbol, numberEnd, symbolsEnd, whitespaceEnd } from './pieces';

const BLANK = 0x20;
const SLASH = 0x2f;

/**
 * o200k_base. Its pattern, alternatives in order (T: an optional contraction):
 *
 *     [^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+T
 *     [^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*T
 *     \p{N}{1,3}
 *      ?[^\s\p{L}\p{N}]+[\r\n/]*
 *     \s*[\r\n]+
 *     \s+(?!\S)
 *     \s+
 */
export const o200k: Encoding = {
  id: 'o200k_base',
  pieceEnd(bytes, classes, start) {
    const first = classes[start]!;
    if ((first & LETTER) !== 0) return contractionEnd(bytes, wordEnd(classes, start, start));
    if ((first & NUMBER) !== 0) return numberEnd(classes, start);
    const next = characterEnd(classes, start);
    if ((first & LINE_BREAK) === 0 && (classes[next]! & (HEAD | TAIL)) !== 0) {
      return contractionEnd(bytes, wordEnd(classes, start, next));
    }
    // A mark that no word follows is a word by itself.
    if ((first & HEAD) !== 0) return contractionEnd(bytes, next);
    if ((first & SPACE) === 0) return symbolTailEnd(bytes, classes, symbolsEnd(classes, next));
    if (bytes[start] === BLANK && isSymbol(classes[next]!)) {
      return symbolTailEnd(bytes, classes, symbolsEnd(classes, next));
    }
    return whitespaceEnd(classes, start);
  },
};

/**
 * The end of a word whose first letter or mark is at `start`, behind an optional character at `from`. A head without a
 * tail behind it gives back what follows its last character that can be tail as well (which may be a mark at `from`);
 * when it has none, the head alone is the word.
 */
function wordEnd(classes: Uint8Array, from: number, start: number): number {
  let end = start;
  while ((classes[end]! & HEAD) !== 0) end++;
  if ((classes[end]! & TAIL) !== 0) {
    while ((classes[end]! & TAIL) !== 0) end++;
    return end;
  }
  let tail = end;
  while (tail > from && (classes[tail - 1]! & TAIL) === 0) tail--;
  return tail > from ? tail : end;
}

/** `[\r\n/]*` */
function symbolTailEnd(bytes: Uint8Array, classes: Uint8Array, start: number): number {
  let end = start;
  while ((classes[end]! & LINE_BREAK) !== 0 || bytes[end] === SLASH) end++;
  return end;
}
