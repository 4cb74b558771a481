/** Characters at the end of each word that are looked for at once: no word is shorter. */
const WINDOW = 6;
/** Where two characters stand in no word, the next window begins with the second of them. */
const FARTHEST = WINDOW - 1;
/** To a letter in ASCII the small one. */
const TO_LOWER = 0x20;
const PAIR_BITS = 12;

/**
 * Tells whether a text holds any of some words, in the way of Wu and Manber: the two characters that a window ends in tell how
 * far it may be moved, so that most of a text is never looked at.
 */
export class AnyOfWords {
  /** How far to move, by the pair that a window ends in. */
  readonly #moves = new Uint8Array(1 << PAIR_BITS).fill(FARTHEST);
  /** By the pair that they end in. */
  readonly #words = new Map<number, string[]>();

  /** `words` of ASCII without capitals, at least six characters each. */
  constructor(words: readonly string[]) {
    for (const word of words) this.#add(word);
  }

  /** Whether a text holds one of them, in letters of either case. What is no letter may be taken for another such character. */
  isIn(text: string): boolean {
    const moves = this.#moves;
    const { length } = text;
    for (let end = WINDOW - 1; end < length; ) {
      const pair = pairOf(text.charCodeAt(end - 1), text.charCodeAt(end));
      const move = moves[pair]!;
      if (move === 0 && this.#endsAt(text, end, pair)) return true;
      end += move === 0 ? 1 : move;
    }
    return false;
  }

  #add(word: string): void {
    const last = word.length - 1;
    for (let move = 0; move < FARTHEST; move++) {
      const pair = pairOf(word.charCodeAt(last - move - 1), word.charCodeAt(last - move));
      this.#moves[pair] = Math.min(this.#moves[pair]!, move);
    }
    const pair = pairOf(word.charCodeAt(last - 1), word.charCodeAt(last));
    this.#words.set(pair, [...(this.#words.get(pair) ?? []), word]);
  }

  #endsAt(text: string, end: number, pair: number): boolean {
    for (const word of this.#words.get(pair)!) if (isBefore(text, end + 1, word)) return true;
    return false;
  }
}

/** The same number for letters of either case, and for some other characters: so the table stays small. */
function pairOf(first: number, second: number): number {
  return (sixBits(first) << 6) | sixBits(second);
}

function sixBits(code: number): number {
  return (code & 0x1f) | ((code & 0x40) >> 1);
}

/** Whether a word stands right before `end`; from its end on, where most of what is none differs. */
function isBefore(text: string, end: number, word: string): boolean {
  const start = end - word.length;
  for (let at = word.length - 1; at >= 0; at--)
    if ((text.charCodeAt(start + at) | TO_LOWER) !== word.charCodeAt(at)) return false;
  return true;
}
