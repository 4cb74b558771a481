/** The Web's UTF-8 encoder, the same in Node, browsers and workers. */
declare const TextEncoder: new () => {
  encodeInto(text: string, into: Uint8Array): { readonly written: number };
};

/** Of a text every third place is looked at, and the four bytes there: one such place lies in the last six of a word. */
const STRIDE = 3;
const GRAM = 4;
/** So many bits fit beside what else a processor has at hand while it counts. */
const FILTER_BITS = 14;
const FIRST_BYTES = 1 << 12;
const MOST_BYTES_PER_UNIT = 3;
/** To a letter in ASCII the small one. */
const TO_LOWER = 0x20;
const FOUR_TO_LOWER = 0x20202020;

/** Words of ASCII without capitals that have their last six characters in common, and nothing behind them. */
export interface WordsWithEnd {
  readonly end: string;
  /** What stands before these in each of the words. */
  readonly before: readonly string[];
}

/** An end whose bytes from `from` on are four that were met. */
interface Place {
  readonly words: WordsWithEnd;
  readonly from: number;
}

/** Tells whether a text holds any of some words, for many texts of which hardly one does. */
export class AnyOfWords {
  /** A bit for each four bytes that stand in an end at one of the places that are looked at. */
  readonly #filter = new Int32Array(1 << (FILTER_BITS - 5));
  readonly #places = new Map<number, Place[]>();
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(FIRST_BYTES);
  #view = new DataView(this.#bytes.buffer);

  constructor(all: readonly WordsWithEnd[]) {
    for (const words of all) for (let from = 0; from < STRIDE; from++) this.#add({ words, from });
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

  #add(place: Place): void {
    const gram = gramOf(place.words.end.slice(place.from, place.from + GRAM));
    const bit = bitOf(gram);
    this.#filter[bit >> 5] = this.#filter[bit >> 5]! | (1 << (bit & 31));
    this.#places.set(gram, [...(this.#places.get(gram) ?? []), place]);
  }

  #isAt(gram: number, at: number, written: number): boolean {
    const places = this.#places.get(gram);
    if (!places) return false;
    for (const { words, from } of places) {
      const start = at - from;
      if (!this.#standsAt(start, words.end, written)) continue;
      for (const before of words.before)
        if (this.#standsAt(start - before.length, before, written)) return true;
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
