import assert from 'node:assert/strict';
import { isDisputed } from './host-classes';
import { freshTokenizer, IDS, jsTiktoken, reference } from './oracles';
import { FORMATS, LANGUAGES } from './samples';
import { fuzzTexts, naturalTexts, take } from './text-generators';

const MEGABYTE = 1 << 20;
/** Milliseconds: js-tiktoken is slow on a busy machine. */
const PATIENCE = 60_000;
for (const id of IDS) {
  describe(`${id} is counted exactly`, () => {
    const tokenizer = freshTokenizer(id);

    it('on a sample of every language and format, as js-tiktoken and the reference count it', () => {
      const expected = jsTiktoken(id);
      const alsoExpected = reference(id);
      for (const [name, text] of Object.entries({ ...LANGUAGES, ...FORMATS })) {
        assert.equal(tokenizer.count(text), expected(text), name);
        assert.equal(tokenizer.count(text), alsoExpected(text), name);
      }
    });

    it('on 1.4 MB of mixed natural text and code, as js-tiktoken counts it', () => {
      assertSame(tokenizer.count, jsTiktoken(id), take(naturalTexts(2000, 1), 1.4 * MEGABYTE));
    }).timeout(PATIENCE);

    it('on 1.2 MB of short fuzz strings, as js-tiktoken counts them', () => {
      const texts = take(fuzzTexts(2), 1.3 * MEGABYTE);
      assertSame(
        tokenizer.count,
        jsTiktoken(id),
        texts.filter((text) => !isDisputed(text)),
      );
    }).timeout(PATIENCE);

    it('on 2 MB of natural text and fuzz with every character, as the reference counts it', () => {
      const texts = [...take(naturalTexts(5000, 3), MEGABYTE), ...take(fuzzTexts(4), MEGABYTE)];
      assertSame(tokenizer.count, reference(id), texts);
    });
  });
}

function assertSame(
  count: (text: string) => number,
  expected: (text: string) => number,
  texts: string[],
): void {
  for (const text of texts) {
    const wanted = expected(text);
    if (count(text) !== wanted) assert.equal(count(text), wanted, JSON.stringify(text));
  }
}
