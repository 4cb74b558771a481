import { copyOf } from '../source/copy-of';
import { wordsIn } from '../source/words';

/** What identifiers are made of, as `wordsIn` has it. */
const WORD = /[\w$\u0080-\uffff]+/g;
const ONLY_WORD = /^[\w$\u0080-\uffff]+$/;

/** The words of so many texts are kept; in others each word is looked for. */
const MOST_TEXTS = 1000;

interface WordsOfText {
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

/**
 * Which words stand in the texts of files. A text is taken apart once and not looked through for each of many words, as when
 * all functions of a file are looked for in all files that import it.
 */
export class WordSets {
  readonly #byPath = new Map<string, WordsOfText>();
  /** The word that was asked for last: as a rule it is asked for in many files. */
  #last = { word: '', isPlain: false };

  /** Whether a word stands in the text of a file as a whole identifier. */
  has(path: string, text: string, word: string): boolean {
    if (!this.#isPlain(word)) return wordsIn(text, word).length > 0;
    let known = this.#byPath.get(path);
    if (known?.text !== text) {
      if (!known && this.#byPath.size >= MOST_TEXTS) return wordsIn(text, word).length > 0;
      known = { text, words: new Set((text.match(WORD) ?? []).map(copyOf)) };
      this.#byPath.set(path, known);
    }
    return known.words.has(word);
  }

  #isPlain(word: string): boolean {
    if (this.#last.word !== word) this.#last = { word, isPlain: ONLY_WORD.test(word) };
    return this.#last.isPlain;
  }

  delete(path: string): void {
    this.#byPath.delete(path);
  }

  clear(): void {
    this.#byPath.clear();
  }
}
