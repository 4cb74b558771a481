import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { AnyOfWords } from '../../../server/src/core/usage/any-of-words';
import { seededRandom } from '../../support/random';

const WORDS = ['yes/no', 'one-word', '3 words', 'five words', 'sentence', 'paragraph'];
const BITS = [
  'Yes',
  '/',
  'no',
  'ONE',
  '-',
  'word',
  's',
  ' ',
  '3',
  'five',
  'sen',
  'tence',
  'paragraph',
  'é',
  '字',
  'e',
];

describe('looking for any of some words', () => {
  it('finds them in either case wherever they stand, and nothing else', () => {
    const random = seededRandom(3);
    const any = new AnyOfWords(WORDS);
    let found = 0;
    for (let round = 0; round < 4_000; round++) {
      const text = Array.from({ length: 1 + random(12) }, () => BITS[random(BITS.length)]).join('');
      const expected = WORDS.some((word) => text.toLowerCase().includes(word));
      assert.equal(any.isIn(text), expected, text);
      if (expected) found += 1;
    }
    assert.ok(found > 100 && found < 3_900);
  });

  it('finds none in a text that is shorter than all of them', () => {
    for (const text of ['', 'words', 'yes/']) assert.equal(new AnyOfWords(WORDS).isIn(text), false);
  });
});
