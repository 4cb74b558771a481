import type { Tokenizer } from '../core/usage/tokenizer';
import { Engine } from './engine';
import { encodings } from './list';
import { TextCache } from './text-cache';

/**
 * A tokenizer that asks `load` for its vocabulary (`<id>.tokens`, written by scripts/assets/ranks.mjs) at its first
 * count. An error of `load`, or about what it gave, is the caller's to show; the next count tries again.
 */
export function createTokenizer(id: Tokenizer['id'], load: () => Uint8Array): Tokenizer {
  const encoding = encodings.find((candidate) => candidate.id === id)!;
  const texts = new TextCache();
  let engine: Engine | undefined;
  return {
    id,
    count(text) {
      const known = texts.get(text);
      if (known !== undefined) return known;
      engine ??= new Engine(encoding, load());
      const tokens = engine.count(text);
      texts.set(text, tokens);
      return tokens;
    },
  };
}

/** All tokenizers by id, each loaded when it is first used; `load` gets the name of a vocabulary file. */
export function createTokenizers(load: (name: string) => Uint8Array): {
  get(id: Tokenizer['id']): Tokenizer;
} {
  const tokenizers = new Map(
    encodings.map(({ id }) => [id, createTokenizer(id, () => load(`${id}.tokens`))]),
  );
  return { get: (id) => tokenizers.get(id)! };
}
