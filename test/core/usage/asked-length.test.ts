import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { lengthAskedIn } from '../../../server/src/core/usage/asked-length';

/** Phrases and the tokens that they ask for. */
const ASKING: readonly (readonly [string, number])[] = [
  ['one word', 5],
  ['a single-digit', 5],
  ['one letter', 5],
  ['a single character', 5],
  ['one number', 5],
  ['yes or no', 5],
  ['true/false', 5],
  ['True or False', 5],
  ['yes/no', 5],
  ['only the label', 5],
  ['just a number', 5],
  ['only with the name', 5],
  ['Just with a category', 5],
  ['at most 50 words', 67],
  ['under ten words', 13],
  ['in 100-word words', 133],
  ['two sentences', 50],
  ['1 sentence', 25],
  ['three short sentences', 75],
  ['2 simple sentences', 50],
  ['four paragraphs', 400],
  ['1 brief paragraph', 100],
  ['seven concise bullets', 175],
  ['5 bullets', 125],
];

const tokensAskedIn = (text: string) => lengthAskedIn(text)?.tokens ?? 0;

describe('the length that a text asks for', () => {
  it('is told from each phrase, in any case, wherever it stands', () => {
    for (const [phrase, tokens] of ASKING)
      for (const said of [phrase, phrase.toUpperCase(), `Sort this.\n(${phrase}).`, `— ${phrase}, “please”`])
        assert.equal(tokensAskedIn(said), tokens, said);
  });

  it('is not told from what only sounds like it', () => {
    for (const text of [
      'none words',
      'only this label',
      'everyone worded it',
      'a sentence',
      'yes or nothing',
    ])
      assert.equal(lengthAskedIn(text), null, text);
  });

  it('is looked for at the start and the end of a long text', () => {
    const long = 'word after word, '.repeat(1_000);
    assert.equal(tokensAskedIn(`${long}Answer in two sentences.`), 50);
    assert.equal(tokensAskedIn(`Answer in two sentences.${long}`), 50);
    assert.equal(lengthAskedIn(`${long}Answer in two sentences.${long}`), null);
  });
});
