import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { WordSets } from '../../../server/src/core/project/word-sets';
import { wordsIn } from '../../../server/src/core/source/words';

const TEXTS = ['ask("a-b", $x1, größe)', 'asked(a.b) // ask2', 'x.ask', '', 'a-b a_b', '😀ask ask😀 𝒂sk'];
const WORDS = ['ask', 'a-b', 'a', 'b', '$x1', 'x1', 'größe', 'asked', 'a_b', 'sk', ''];

describe('the words of files', () => {
  it('are those that are found one by one, whatever was asked before', () => {
    const sets = new WordSets();
    for (const path of ['/a.ts', '/b.ts'])
      for (const text of TEXTS)
        for (const word of [...WORDS, ...WORDS.toReversed()])
          assert.equal(sets.has(path, text, word), wordsIn(text, word).length > 0, `${word} in ${text}`);
  });

  it('are found in as many files as there are', () => {
    const sets = new WordSets();
    for (let file = 0; file < 1200; file++)
      assert.ok(sets.has(`/m${file}.ts`, `call${file}()`, `call${file}`));
    for (let file = 0; file < 1200; file++) assert.ok(!sets.has(`/m${file}.ts`, `call${file}()`, 'call'));
  });
});
