import { CHARACTER_CLASS_RUNS } from './character-classes.generated';

/** May stand in the head of a word: `[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]`. */
export const HEAD = 1;
/** May stand in the tail of a word: `[\p{Ll}\p{Lm}\p{Lo}\p{M}]`. */
export const TAIL = 2;
/** `\p{L}` */
export const LETTER = 4;
/** `\p{N}` */
export const NUMBER = 8;
/** `\s` of the reference: White_Space, so with U+0085 and without U+FEFF, unlike JavaScript's. */
export const SPACE = 16;
/** `[\r\n]` */
export const LINE_BREAK = 32;
/** Marks the second and later bytes of a character; set by the encoder, next to the character's own flags. */
export const CONTINUATION = 64;
/** Stands after the last byte of a text and belongs to no class. */
export const END = 128;

const FLAGS: Readonly<Record<string, number>> = {
  U: LETTER | HEAD,
  L: LETTER | TAIL,
  C: LETTER | HEAD | TAIL,
  M: HEAD | TAIL,
  N: NUMBER,
  S: SPACE,
  R: SPACE | LINE_BREAK,
  O: 0,
};

const BMP_SIZE = 0x10000;

export interface CharacterClasses {
  /** Flags of each UTF-16 code unit that is a character by itself. */
  readonly bmp: Uint8Array;
  /** Flags of a code point above U+FFFF. */
  astral(codePoint: number): number;
}

/** Unfolds the frozen class table; the table, not the host's Unicode version, decides every count. */
export function createCharacterClasses(): CharacterClasses {
  const bmp = new Uint8Array(BMP_SIZE);
  const starts: number[] = [];
  const flags: number[] = [];
  let codePoint = 0;
  for (const [, letter, length] of CHARACTER_CLASS_RUNS.matchAll(/([A-Z])([0-9a-z]*)/g)) {
    const end = codePoint + (length ? Number.parseInt(length, 36) : 1);
    const flag = FLAGS[letter ?? 'O'] ?? 0;
    if (codePoint < BMP_SIZE) bmp.fill(flag, codePoint, Math.min(end, BMP_SIZE));
    if (end > BMP_SIZE) {
      starts.push(codePoint);
      flags.push(flag);
    }
    codePoint = end;
  }
  return { bmp, astral: (wanted) => flags[lastAtMost(starts, wanted)] ?? 0 };
}

/** Index of the last of the ascending `starts` that is not greater than `wanted`. */
function lastAtMost(starts: readonly number[], wanted: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
