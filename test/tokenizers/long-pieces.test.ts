import assert from 'node:assert/strict';
import { freshTokenizer, IDS, reference } from './oracles';
import { randomNumbers } from './text-generators';

const MEGABYTE = 1 << 20;

/** Runs of a character that are one token, and that longer runs merge into. */
const RUNS: readonly [character: string, o200k: number, cl100k: number][] = [
  ['a', 8, 8],
  [' ', 128, 128],
  ['\n', 16, 32],
  ['=', 64, 64],
  ['0', 3, 3],
  ['的', 1, 1],
];

for (const id of IDS) {
  describe(`${id} counts long pieces`, () => {
    const { count } = freshTokenizer(id);

    it('of one character a million times', () => {
      for (const [character, ...lengths] of RUNS) {
        const length = lengths[IDS.indexOf(id)]!;
        assert.equal(count(character.repeat(length)), 1, JSON.stringify(character));
        const times = Math.floor(MEGABYTE / length);
        assert.equal(count(character.repeat(length * times)), times, JSON.stringify(character));
      }
    });

    it('of any other kind a million times, without hanging', () => {
      const below = randomNumbers(6);
      const letters = Array.from({ length: MEGABYTE }, () => String.fromCharCode(97 + below(26))).join('');
      const ideographs = Array.from({ length: MEGABYTE / 2 }, () =>
        String.fromCharCode(0x4e00 + below(20000)),
      ).join('');
      for (const unit of [
        '👍',
        '👩‍👩‍👧',
        'A',
        'aB',
        'Aa',
        '中A',
        '\u0301',
        'A\u0301',
        "'",
        '!',
        '\t ',
        ' \n',
        '\ud800',
        letters,
        ideographs,
      ]) {
        const text = unit.repeat(Math.ceil(MEGABYTE / unit.length));
        const tokens = count(text);
        assert.ok(tokens > 0 && tokens <= Buffer.byteLength(text), JSON.stringify(unit.slice(0, 20)));
      }
    });

    it('as the reference does, across the borders of blocks', () => {
      const expected = reference(id);
      const below = randomNumbers(7);
      for (const alphabet of [
        'ab',
        'abc',
        'theradsioncl',
        'abcdefghijklmnopqrstuvwxyz',
        '=-',
        '=-*_~',
        '的一是不了人我在有他',
        'กขคงจฉชซ',
      ]) {
        for (const size of [100, 128, 129, 1000, 4096, 4097, 9000]) {
          const text = Array.from({ length: size }, () => alphabet[below(alphabet.length)]).join('');
          assert.equal(count(text), expected(text), `${alphabet} ${size}`);
        }
      }
    });

    it('as the reference does when a few letters repeat', () => {
      const expected = reference(id);
      for (const unit of [
        'a',
        'ab',
        'abc',
        'the',
        'ing',
        'lorem',
        'xyzzy',
        '=-',
        '==-',
        '的国',
        'abcdefghijk',
      ]) {
        const text = unit.repeat(Math.ceil(6000 / unit.length));
        assert.equal(count(text), expected(text), unit);
      }
    });
  });
}
