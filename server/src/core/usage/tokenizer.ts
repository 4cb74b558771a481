/**
 * Counts the tokens of a text under one public byte-pair encoding, or under a stand-in for one that is not at hand: the
 * vocabulary of o200k_base over other pieces (`o200k_words`), and only its first 50,000 tokens (`o200k_words_50k`).
 *
 * The count is that of plain text: what spells a special token (`<|endoftext|>`) counts as its characters. Any string
 * is accepted; a lone surrogate counts as U+FFFD, the way UTF-8 encoders write it. Time is linear in the length.
 */
export interface Tokenizer {
  readonly id: 'o200k_base' | 'cl100k_base' | 'o200k_words' | 'o200k_words_50k';
  /** Tokens of `text`: a whole number, 0 only for the empty string. */
  count(text: string): number;
}
