import {
  createCharacterClasses,
  HEAD,
  LETTER,
  NUMBER,
  SPACE,
  TAIL,
} from '../../server/src/tokenizers/character-classes';

const classes = createCharacterClasses();
const CLASSES_OF_HOST: readonly [RegExp, number][] = [
  [/^\s$/u, SPACE],
  [/^[\p{Lu}\p{Lt}]$/u, LETTER | HEAD],
  [/^\p{Ll}$/u, LETTER | TAIL],
  [/^[\p{Lm}\p{Lo}]$/u, LETTER | HEAD | TAIL],
  [/^\p{M}$/u, HEAD | TAIL],
  [/^\p{N}$/u, NUMBER],
];
const ALL = LETTER | HEAD | TAIL | NUMBER | SPACE;

/** The flags of the frozen class table, without what tells line breaks from other whitespace. */
export function frozenClass(codePoint: number): number {
  return (codePoint > 0xffff ? classes.astral(codePoint) : classes.bmp[codePoint]!) & ALL;
}

/** The flags that this host's JavaScript, and so js-tiktoken, gives a character. */
export function hostClass(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  return CLASSES_OF_HOST.find(([pattern]) => pattern.test(character))?.[1] ?? 0;
}

/** Whether js-tiktoken may count a text unlike the reference on this host: see docs/tokenizers.md. */
export function isDisputed(text: string): boolean {
  return /'ſ/.test(text) || Array.from(text, (character) => character.codePointAt(0)!).some(differs);
}

function differs(codePoint: number): boolean {
  return frozenClass(codePoint) !== hostClass(codePoint);
}
