import assert from 'node:assert/strict';
import { Tiktoken, type TiktokenBPE } from 'js-tiktoken/lite';
import { createTokenizer, createTokenizers } from '../../server/src/tokenizers/create-tokenizer';
import { isDisputed } from './host-classes';
import { freshTokenizer, vocabularyFile } from './oracles';
import { naturalTexts, take } from './text-generators';

const o200k: TiktokenBPE = require('js-tiktoken/ranks/o200k_base');

/** js-tiktoken over the first ranks of o200k_base, with pieces of another kind. */
function oracle(pattern: string, ranks: number): (text: string) => number {
  const kept = o200k.bpe_ranks
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [mark, first, ...tokens] = line.split(' ');
      return [mark, first, ...tokens.slice(0, Math.max(0, ranks - Number(first)))].join(' ');
    });
  const encoding = new Tiktoken({ ...o200k, bpe_ranks: kept.join('\n'), pat_str: pattern });
  return (text) => encoding.encode(text, [], []).length;
}

const WORDS = String.raw` ?[\p{L}\p{M}]+|\p{N}| ?[^\s\p{L}\p{M}\p{N}]+| +(?= [^\s\p{N}])|([\t\n\v\f\r ])\1*|\s`;
const COMMON_WORDS = String.raw`'[sStTmMdD]|'[rR][eE]|'[vV][eE]|'[lL][lL]| ?[\p{L}\p{M}]+|\p{N}{1,3}| ?[^\s\p{L}\p{M}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+`;

describe('a stand-in for a tokenizer that is not at hand', () => {
  for (const [id, pattern, ranks] of [
    ['o200k_words', WORDS, 300_000],
    ['o200k_words_50k', COMMON_WORDS, 50_000],
  ] as const) {
    const tokenizer = createTokenizer(id, () => vocabularyFile('o200k_base'));

    it(`${id} counts its pieces by the vocabulary of o200k_base`, () => {
      const expected = oracle(pattern, ranks);
      const texts = take(naturalTexts(500, 11), 200_000).filter((text) => !isDisputed(text));
      for (const text of texts) assert.equal(tokenizer.count(text), expected(text), JSON.stringify(text));
    }).timeout(60_000);
  }

  it('takes marks apart from words, and rare words apart', () => {
    const [words, common] = (['o200k_words', 'o200k_words_50k'] as const).map((id) =>
      createTokenizer(id, () => vocabularyFile('o200k_base')),
    );
    assert.equal(freshTokenizer('o200k_base').count('foo.name'), 2);
    assert.equal(words!.count('foo.name'), 3);
    assert.equal(words!.count('2026'), 4);
    assert.equal(common!.count('2026'), 2);
    assert.equal(words!.count(' specializes'), 1);
    assert.equal(common!.count(' specializes'), 2);
  });

  it('shares the vocabulary that is loaded already', () => {
    const asked: string[] = [];
    const tokenizers = createTokenizers((name) => {
      asked.push(name);
      return vocabularyFile('o200k_base');
    });
    for (const id of ['o200k_base', 'o200k_words'] as const) tokenizers.get(id).count('a');
    assert.deepEqual(asked, ['o200k_base.tokens']);
  });
});
