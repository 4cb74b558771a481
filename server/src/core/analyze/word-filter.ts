/** Tells quickly whether a text has one of a fixed set of identifiers as a whole word. */
export class WordFilter {
  readonly #pattern: RegExp;

  constructor(words: Iterable<string>) {
    // Plain identifiers only: an alternation of words can't backtrack, and nothing but `$` needs an escape.
    const escaped = [...words]
      .filter((word) => /^[\w$]+$/.test(word))
      .map((word) => word.replaceAll('$', '\\$'));
    this.#pattern = escaped.length > 0 ? new RegExp(`\\b(?:${escaped.join('|')})\\b`) : /(?!)/;
  }

  findsIn(text: string): boolean {
    return this.#pattern.test(text);
  }
}
