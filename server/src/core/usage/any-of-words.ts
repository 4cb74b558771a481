/** The Web's UTF-8 encoder, the same in Node, browsers and workers. */
declare const TextEncoder: new () => {
  encodeInto(text: string, into: Uint8Array): { readonly written: number };
};

/** Of a text every fourth place is looked at, and the three bytes there: one such place lies in any six bytes of a word. */
const STRIDE = 4;
const GRAM = 3;
const WINDOW = STRIDE + GRAM - 1;
const GRAM_BITS = 15;
const FIRST_BYTES = 1 << 12;
const MOST_BYTES_PER_UNIT = 3;
/** To a letter in ASCII the small one. */
const TO_LOWER = 0x20;

/** The six characters by which some words are found, and where these words begin before them. */
interface Window {
  readonly text: string;
  readonly words: { readonly word: string; readonly before: number }[];
}

/** A window whose bytes from `from` on are three that were met. */
interface Place {
  readonly window: Window;
  readonly from: number;
}

/** Tells whether a text holds any of some words, for many texts of which hardly one does. */
export class AnyOfWords {
  /** Whether three bytes stand in a window at one of the places that are looked at. */
  readonly #isPart = new Uint8Array(1 << GRAM_BITS);
  readonly #places = new Map<number, Place[]>();
  readonly #windows = new Map<string, Window>();
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(FIRST_BYTES);

  /** `words` of ASCII without capitals, at least six characters each. */
  constructor(words: readonly string[]) {
    for (const word of words) {
      const before = rarestWindow(word);
      this.#windowOf(word.slice(before, before + WINDOW)).words.push({ word, before });
    }
  }

  /** Whether a text holds one of them, in letters of either case. What is no letter may be taken for another such character. */
  isIn(text: string): boolean {
    const most = text.length * MOST_BYTES_PER_UNIT;
    if (this.#bytes.length < most + GRAM) this.#bytes = new Uint8Array(2 * most);
    const [bytes, isPart] = [this.#bytes, this.#isPart];
    const { written } = this.#encoder.encodeInto(text, bytes);
    bytes.fill(0, written, written + MOST_BYTES_PER_UNIT);
    for (let at = 0; at < written; at += STRIDE) {
      const gram = gramOf(bytes[at]!, bytes[at + 1]!, bytes[at + 2]!);
      if (isPart[gram] === 1 && this.#isAt(gram, at, bytes.subarray(0, written))) return true;
    }
    return false;
  }

  #windowOf(text: string): Window {
    const known = this.#windows.get(text);
    if (known) return known;
    const window = { text, words: [] };
    this.#windows.set(text, window);
    for (let from = 0; from < STRIDE; from++) {
      const gram = gramOf(text.charCodeAt(from), text.charCodeAt(from + 1), text.charCodeAt(from + 2));
      this.#isPart[gram] = 1;
      this.#places.set(gram, [...(this.#places.get(gram) ?? []), { window, from }]);
    }
    return window;
  }

  #isAt(gram: number, at: number, bytes: Uint8Array): boolean {
    for (const { window, from } of this.#places.get(gram)!) {
      const start = at - from;
      if (!standsAt(bytes, start, window.text)) continue;
      for (const { word, before } of window.words) if (standsAt(bytes, start - before, word)) return true;
    }
    return false;
  }
}

/** The same number for letters of either case, and for some other characters. */
function gramOf(first: number, second: number, third: number): number {
  return ((first & 0x1f) << 10) | ((second & 0x1f) << 5) | (third & 0x1f);
}

function standsAt(bytes: Uint8Array, start: number, word: string): boolean {
  if (start < 0 || start + word.length > bytes.length) return false;
  for (let at = 0; at < word.length; at++)
    if ((bytes[start + at]! | TO_LOWER) !== word.charCodeAt(at)) return false;
  return true;
}

/** From the commonest on in English. */
const LETTERS = 'etaoinsrhldcumfpgwybvkxjqz';

/** Where the six characters of a word begin that other texts seldom hold. */
function rarestWindow(word: string): number {
  let [rarest, least] = [0, Number.POSITIVE_INFINITY];
  for (let start = 0; start + WINDOW <= word.length; start++) {
    let sum = 0;
    for (let from = start; from < start + STRIDE; from++) sum += commonness(word.slice(from, from + GRAM));
    if (sum < least) [rarest, least] = [start, sum];
  }
  return rarest;
}

/** About how often a text of some letters is met, against others as long. */
function commonness(text: string): number {
  let product = 1;
  for (const character of text) {
    const rank = LETTERS.indexOf(character);
    product *= character === ' ' ? 3 : 0.9 ** (rank < 0 ? LETTERS.length : rank);
  }
  return product;
}
