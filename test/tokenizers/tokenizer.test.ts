import assert from 'node:assert/strict';
import { createTokenizer, createTokenizers } from '../../server/src/tokenizers/create-tokenizer';
import { freshTokenizer, IDS, jsTiktoken, reference, vocabularyFile } from './oracles';
import { randomNumbers } from './text-generators';

describe('a tokenizer', () => {
  it('counts a text', () => {
    assert.equal(freshTokenizer('o200k_base').count('Hello, world!'), 4);
    assert.equal(freshTokenizer('cl100k_base').count('Hello, world!'), 4);
    assert.equal(freshTokenizer('o200k_base').count('你好世界'), 2);
    assert.equal(freshTokenizer('cl100k_base').count('你好世界'), 5);
  });

  it('counts nothing in nothing', () => {
    for (const id of IDS) assert.equal(freshTokenizer(id).count(''), 0);
  });

  it('counts what spells a special token as text', () => {
    for (const id of IDS) {
      assert.equal(freshTokenizer(id).count('<|endoftext|>'), jsTiktoken(id)('<|endoftext|>'));
      assert.ok(freshTokenizer(id).count('<|endoftext|>') > 1);
    }
  });

  it('counts a lone surrogate as U+FFFD', () => {
    const { count } = freshTokenizer('o200k_base');
    for (const lone of ['\ud83d', '\ude00', 'a\ud83db', '\ude00\ud83d', ' \udc00 ']) {
      assert.equal(count(lone), count(lone.replace(/\p{Cs}/gu, '\ufffd')), JSON.stringify(lone));
    }
  });

  it('counts the same whatever it counted before', () => {
    const below = randomNumbers(5);
    const { count } = freshTokenizer('o200k_base');
    const texts = Array.from(
      { length: 300 },
      (_, n) => `${'lorem ipsum '.repeat(n)}${below(1e9)} zürcher größe 的 ${'x'.repeat(n)}`,
    );
    const once = texts.map(reference('o200k_base'));
    for (let round = 0; round < 3; round++)
      assert.deepEqual(
        texts.map((text) => count(text)),
        once,
      );
  });

  it('asks for its vocabulary at the first count, once', () => {
    let loads = 0;
    const tokenizer = createTokenizer('cl100k_base', () => {
      loads++;
      return vocabularyFile('cl100k_base');
    });
    assert.equal(loads, 0);
    tokenizer.count('a');
    tokenizer.count('b');
    assert.equal(loads, 1);
  });

  it('tries again when its vocabulary could not be loaded', () => {
    let broken = true;
    const tokenizer = createTokenizer('cl100k_base', () => {
      if (broken) throw new Error('disk on fire');
      return vocabularyFile('cl100k_base');
    });
    assert.throws(() => tokenizer.count('a'), /disk on fire/);
    broken = false;
    assert.equal(tokenizer.count('a'), 1);
  });

  it('refuses a file that is not a vocabulary, or a cut one', () => {
    const whole = vocabularyFile('cl100k_base');
    for (const file of [new Uint8Array(), new TextEncoder().encode('{"version": 1}'), whole.subarray(100)]) {
      assert.throws(
        () => createTokenizer('cl100k_base', () => file).count('a'),
        /not in the expected format/,
      );
    }
    for (const file of [whole.subarray(0, 8), whole.subarray(0, 5000), whole.subarray(0, whole.length - 1)]) {
      assert.throws(() => createTokenizer('cl100k_base', () => file).count('a'), /damaged/);
    }
  });

  it('loads the file of its own name', () => {
    const asked: string[] = [];
    const tokenizers = createTokenizers((name) => {
      asked.push(name);
      return vocabularyFile(name === 'o200k_base.tokens' ? 'o200k_base' : 'cl100k_base');
    });
    assert.equal(tokenizers.get('o200k_base').count('你好世界'), 2);
    assert.equal(tokenizers.get('cl100k_base').count('你好世界'), 5);
    assert.equal(tokenizers.get('cl100k_base'), tokenizers.get('cl100k_base'));
    assert.deepEqual(asked, ['o200k_base.tokens', 'cl100k_base.tokens']);
  });
});

describe('where js-tiktoken and the reference differ', () => {
  const { count } = freshTokenizer('o200k_base');
  const theirs = jsTiktoken('o200k_base');
  const wanted = reference('o200k_base');

  it('U+0085 is whitespace, as in the reference', () => {
    assert.deepEqual([count(' \u0085a'), wanted(' \u0085a'), theirs(' \u0085a')], [4, 4, 3]);
  });

  it('U+FEFF (a byte order mark) is none, as in the reference', () => {
    assert.deepEqual([count('\ufeff# x'), wanted('\ufeff# x'), theirs('\ufeff# x')], [2, 2, 3]);
  });

  it('the long s folds to s in a contraction, as in the reference', () => {
    for (const text of ["it'ſa", "'ſHello", "A'ſ's", "the'ſ test"])
      assert.equal(count(text), wanted(text), text);
  });

  it('characters newer than the frozen Unicode version are symbols, as in the reference', () => {
    for (const text of ['\u088fa', 'a\u088f', '!\u088f\u088f', '\u{16ea0}b', ' \ua7ce/']) {
      assert.equal(count(text), wanted(text), text);
    }
  });
});
