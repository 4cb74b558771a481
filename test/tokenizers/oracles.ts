import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Tiktoken, type TiktokenBPE } from 'js-tiktoken/lite';
import { Tiktoken as Wasm } from 'tiktoken';
import type { Tokenizer } from '../../server/src/core/usage/tokenizer';
import { createTokenizer } from '../../server/src/tokenizers/create-tokenizer';

type Id = Tokenizer['id'];

const ASSETS = join('out', 'assets');
const GENERATOR = join('scripts', 'assets', 'ranks.mjs');

export const IDS: readonly Id[] = ['o200k_base', 'cl100k_base'];

/** The vocabulary file of an encoding, written anew when it is missing or older than its generator. */
export function vocabularyFile(id: Id): Uint8Array {
  const path = join(ASSETS, `${id}.tokens`);
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (written < statSync(GENERATOR).mtimeMs) execFileSync(process.execPath, [GENERATOR, ASSETS]);
  return readFileSync(path);
}

/** A tokenizer of the project with nothing cached yet. */
export function freshTokenizer(id: Id): Tokenizer {
  return createTokenizer(id, () => vocabularyFile(id));
}

/** Counts with js-tiktoken, special tokens as text. */
export const jsTiktoken = onceEach((id) => {
  const ranks: TiktokenBPE = require(`js-tiktoken/ranks/${id}`);
  const encoding = new Tiktoken(ranks);
  return (text) => encoding.encode(text, [], []).length;
});

/** Counts with the reference: the encoder of the `tiktoken` package, special tokens as text. */
export const reference = onceEach((id) => {
  const { bpe_ranks, pat_str } = require(`tiktoken/encoders/${id}.json`);
  const encoding = new Wasm(bpe_ranks, {}, pat_str);
  return (text) => encoding.encode_ordinary(text).length;
});

type Count = (text: string) => number;

/** Loading an encoder takes half a second: each is made once for the test run. */
function onceEach(make: (id: Id) => Count): (id: Id) => Count {
  const made = new Map<Id, Count>();
  return (id) => {
    const count = made.get(id) ?? make(id);
    made.set(id, count);
    return count;
  };
}
