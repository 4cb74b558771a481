/** The Web's UTF-8 encoder, the same in Node, browsers and workers. */
declare const TextEncoder: new () => {
  encodeInto(text: string, into: Uint8Array): { readonly written: number };
};

/** Of a text every third place is looked at, and the four bytes there: one such place lies in any six bytes of a word. */
const STRIDE = 3;
const GRAM = 4;
const WINDOW = STRIDE + GRAM - 1;
/** So many bits fit beside what else a processor has at hand while it counts. */
const FILTER_BITS = 14;
const FIRST_BYTES = 1 << 12;
const MOST_BYTES_PER_UNIT = 3;
/** To a letter in ASCII the small one. */
const TO_LOWER = 0x20;
const FOUR_TO_LOWER = 0x20202020;

/** The six characters by which some words are found, and where these words begin before them. */
interface Window {
  readonly text: string;
  readonly words: { readonly word: string; readonly before: number }[];
}

/** A window whose bytes from `from` on are four that were met. */
interface Place {
  readonly window: Window;
  readonly from: number;
}

/** Tells whether a text holds any of some words, for many texts of which hardly one does. */
export class AnyOfWords {
  /** A bit for each four bytes that stand in a window at one of the places that are looked at. */
  readonly #filter = new Int32Array(1 << (FILTER_BITS - 5));
  readonly #places = new Map<number, Place[]>();
  readonly #windows = new Map<string, Window>();
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(FIRST_BYTES);
  #view = new DataView(this.#bytes.buffer);

  /** `words` of ASCII without capitals, at least six characters each. */
  constructor(words: readonly string[]) {
    for (const word of words) {
      const before = rarestWindow(word);
      this.#windowOf(word.slice(before, before + WINDOW)).words.push({ word, before });
    }
  }

  /** Whether a text holds one of them, in letters of either case. What is no letter may be taken for another such character. */
  isIn(text: string): boolean {
    this.#reserve(text.length * MOST_BYTES_PER_UNIT);
    const { written } = this.#encoder.encodeInto(text, this.#bytes);
    const view = this.#view;
    const filter = this.#filter;
    const end = written - GRAM;
    for (let at = 0; at <= end; at += STRIDE) {
      const gram = view.getInt32(at, true) | FOUR_TO_LOWER;
      const bit = bitOf(gram);
      if ((filter[bit >> 5]! & (1 << (bit & 31))) !== 0 && this.#isAt(gram, at, written)) return true;
    }
    return false;
  }

  #reserve(size: number): void {
    if (this.#bytes.length >= size) return;
    this.#bytes = new Uint8Array(2 * size);
    this.#view = new DataView(this.#bytes.buffer);
  }

  #windowOf(text: string): Window {
    const known = this.#windows.get(text);
    if (known) return known;
    const window = { text, words: [] };
    this.#windows.set(text, window);
    for (let from = 0; from < STRIDE; from++) {
      const gram = gramOf(text.slice(from, from + GRAM));
      const bit = bitOf(gram);
      this.#filter[bit >> 5] = this.#filter[bit >> 5]! | (1 << (bit & 31));
      this.#places.set(gram, [...(this.#places.get(gram) ?? []), { window, from }]);
    }
    return window;
  }

  #isAt(gram: number, at: number, written: number): boolean {
    const places = this.#places.get(gram);
    if (!places) return false;
    for (const { window, from } of places) {
      const start = at - from;
      if (!this.#standsAt(start, window.text, written)) continue;
      for (const { word, before } of window.words)
        if (this.#standsAt(start - before, word, written)) return true;
    }
    return false;
  }

  #standsAt(start: number, word: string, written: number): boolean {
    if (start < 0 || start + word.length > written) return false;
    const bytes = this.#bytes;
    for (let at = 0; at < word.length; at++)
      if ((bytes[start + at]! | TO_LOWER) !== word.charCodeAt(at)) return false;
    return true;
  }
}

/** Four characters of ASCII as they are read at once. */
function gramOf(text: string): number {
  let gram = 0;
  for (let at = GRAM - 1; at >= 0; at--) gram = (gram << 8) | text.charCodeAt(at);
  return gram | FOUR_TO_LOWER;
}

function bitOf(gram: number): number {
  return Math.imul(gram, 0x9e3779b1) >>> (32 - FILTER_BITS);
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
