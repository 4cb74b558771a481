import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { AnyOfWords, type WordsWithEnd } from '../../../server/src/core/usage/any-of-words';
import { seededRandom } from '../../support/random';

const WORDS: readonly WordsWithEnd[] = [
  { end: 'yes/no', before: [''] },
  { end: '-words', before: ['one', '3'] },
  { end: ' words', before: ['3', 'five'] },
  { end: 'ntence', before: ['se'] },
];
const WHOLE = WORDS.flatMap(({ end, before }) => before.map((start) => start + end));
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
      const expected = WHOLE.some((word) => text.toLowerCase().includes(word));
      assert.equal(any.isIn(text), expected, text);
      if (expected) found += 1;
    }
    assert.ok(found > 40 && found < 3_900);
  });

  it('finds none in a text that is shorter than all of them', () => {
    for (const text of ['', 'words', 'yes/']) assert.equal(new AnyOfWords(WORDS).isIn(text), false);
  });
});
