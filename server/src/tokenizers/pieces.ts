import { CONTINUATION, END, LETTER, LINE_BREAK, NUMBER, SPACE } from './character-classes';

const APOSTROPHE = 0x27;
const TO_LOWER = 0x20;
const [D, E, L, M, R, S, T, V] = Array.from('delmrstv', (letter) => letter.charCodeAt(0));
/** U+017F, the long s, folds to s in the reference. */
const LONG_S = [0xc5, 0xbf];
const MAX_DIGITS = 3;

/** The part of the patterns that both encodings share: where runs end. All ends are exclusive byte offsets. */

/** `(?i:'s|'t|'re|'ve|'m|'ll|'d)?` */
export function contractionEnd(bytes: Uint8Array, start: number): number {
  if (bytes[start] !== APOSTROPHE) return start;
  const first = bytes[start + 1]! | TO_LOWER;
  if (first === S || first === T || first === M || first === D) return start + 2;
  if (first === R || first === V) return (bytes[start + 2]! | TO_LOWER) === E ? start + 3 : start;
  if (first === L) return (bytes[start + 2]! | TO_LOWER) === L ? start + 3 : start;
  return bytes[start + 1] === LONG_S[0] && bytes[start + 2] === LONG_S[1] ? start + 3 : start;
}

/** The end of the character that starts at `start`. */
export function characterEnd(classes: Uint8Array, start: number): number {
  let end = start + 1;
  while ((classes[end]! & CONTINUATION) !== 0) end++;
  return end;
}

/** `\p{N}{1,3}` */
export function numberEnd(classes: Uint8Array, start: number): number {
  let end = characterEnd(classes, start);
  for (let digits = 1; digits < MAX_DIGITS && (classes[end]! & NUMBER) !== 0; digits++) {
    end = characterEnd(classes, end);
  }
  return end;
}

/** Whether a character is `[^\s\p{L}\p{N}]`. */
export function isSymbol(flags: number): boolean {
  return (flags & (SPACE | LETTER | NUMBER | END)) === 0;
}

/** `[^\s\p{L}\p{N}]*` */
export function symbolsEnd(classes: Uint8Array, start: number): number {
  let end = start;
  while (isSymbol(classes[end]!)) end++;
  return end;
}

/** `\s*[\r\n]+|\s+(?!\S)|\s+` */
export function whitespaceEnd(classes: Uint8Array, start: number): number {
  let end = start;
  let afterBreak = start;
  let last = start;
  while ((classes[end]! & SPACE) !== 0) {
    last = end;
    end = characterEnd(classes, end);
    if ((classes[last]! & LINE_BREAK) !== 0) afterBreak = end;
  }
  if (afterBreak > start) return afterBreak;
  return classes[end] === END || last === start ? end : last;
}
