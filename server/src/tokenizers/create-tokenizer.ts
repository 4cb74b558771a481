import type { Tokenizer } from '../core/usage/tokenizer';
import type { Encoding } from './encoding';
import { Engine } from './engine';
import { LastLongText } from './last-long-text';
import { encodings } from './list';
import { MAX_LENGTH, TextCache } from './text-cache';
import { Vocabulary } from './vocabulary';

/**
 * A tokenizer that asks `load` for its vocabulary (`<id>.tokens`, written by scripts/assets/ranks.mjs) at its first
 * count. An error of `load`, or about what it gave, is the caller's to show; the next count tries again.
 */
export function createTokenizer(id: Tokenizer['id'], load: () => Uint8Array): Tokenizer {
  const encoding = encodings.find((candidate) => candidate.id === id)!;
  return tokenizerOf(encoding, () => new Vocabulary(load(), encoding.ranks));
}

/** All tokenizers by id, each loaded when it is first used; `load` gets the name of a vocabulary file. */
export function createTokenizers(load: (name: string) => Uint8Array): {
  get(id: Tokenizer['id']): Tokenizer;
} {
  const whole = new Map<string, Vocabulary>();
  const vocabularyOf = ({ id, vocabulary = id, ranks }: Encoding) => {
    const file = `${vocabulary}.tokens`;
    if (ranks !== undefined) return new Vocabulary(load(file), ranks);
    const known = whole.get(file) ?? new Vocabulary(load(file));
    whole.set(file, known);
    return known;
  };
  const tokenizers = new Map(
    encodings.map((encoding) => [encoding.id, tokenizerOf(encoding, () => vocabularyOf(encoding))]),
  );
  return { get: (id) => tokenizers.get(id)! };
}

function tokenizerOf(encoding: Encoding, load: () => Vocabulary): Tokenizer {
  const texts = new TextCache();
  const longText = new LastLongText(MAX_LENGTH);
  let engine: Engine | undefined;
  return {
    id: encoding.id,
    count(text) {
      const known = texts.get(text) ?? longText.get(text);
      if (known !== undefined) return known;
      engine ??= new Engine(encoding, load());
      const tokens = engine.count(text);
      texts.set(text, tokens);
      longText.set(text, tokens);
      return tokens;
    },
  };
}
