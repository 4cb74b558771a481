import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CostedLine } from '../../server/src/batch/cost-line';
import { digits, sampled, samplePlaces } from '../../server/src/batch/sample';
import { chatLine, costed } from '../support/batch';
import { seededRandom } from '../support/random';

/** Lines of a file: how long each is, and what it costs likely. */
interface Line {
  readonly bytes: number;
  readonly likely: number;
}

const like = costed(chatLine('gpt-4.1'));

function resultOf({ likely }: Line): CostedLine {
  return { ...like, estimate: { currency: 'USD', low: '0', likely: String(likely), high: null } };
}

/** What a sample of `count` says of a file that begins with short lines and ends with long ones. */
function sampleOf(seed: number, count: number) {
  const random = seededRandom(seed);
  const lines = Array.from({ length: 5_000 }, (_, index): Line => {
    const bytes = 100 + random(200) + (index > 3_000 ? 2_000 : 0);
    return { bytes, likely: bytes * (1 + random(3)) };
  });
  const ends: number[] = [];
  let size = 0;
  for (const { bytes } of lines) {
    size += bytes;
    ends.push(size);
  }
  const records = samplePlaces(size, count).map((place) => {
    const line = lines[ends.findIndex((end) => end > place)]!;
    return { bytes: line.bytes, result: resultOf(line) };
  });
  const truth = lines.reduce((sum, { likely }) => sum + likely, 0);
  return { truth, ...sampled(records, size) };
}

describe('a sample of a batch', () => {
  it('looks at every stretch of the file', () => {
    const places = samplePlaces(10_000, 10);
    assert.deepEqual(
      places.map((place) => Math.floor(place / 1_000)),
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    );
    assert.deepEqual(samplePlaces(10_000, 10), places);
  });

  it('holds the truth about as often as it says', () => {
    const held = Array.from({ length: 200 }, (_, seed) => {
      const { truth, sample } = sampleOf(seed, 100);
      return Number(sample.likely?.low) <= truth && truth <= Number(sample.likely?.high);
    });
    const share = held.filter((each) => each).length / held.length;
    assert.ok(share >= 0.92, String(share));
  });

  it('tells how many requests there are, and sums without a limit', () => {
    const { sample, part } = sampleOf(1, 1_000);
    assert.ok(Math.abs(sample.of - 5_000) < 400, String(sample.of));
    assert.equal(part.requests, sample.of);
    assert.equal(part.byCurrency.USD?.high, null);
    assert.deepEqual([part.dearest, part.malformedLines], [[], []]);
  });

  it('has no more digits than it can mean', () => {
    assert.deepEqual([0, 1234567.8, 12.3456789, 0.000012345678].map(digits), [
      '0',
      '1234570',
      '12.3457',
      '0.0000123457',
    ]);
  });
});
