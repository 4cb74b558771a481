import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { inflated } from '../../../server/src/core/media/inflate';

const text = 'A row of words, and a row of words again. '.repeat(40);

describe('inflating', () => {
  it('gives back what zlib made small, however it did', () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3) * 31) & 0xff);
    for (const plain of [Buffer.from(text), Buffer.from(''), Buffer.from('x'), Buffer.from(noise)]) {
      for (const options of [{ level: 0 }, { level: 1 }, { level: 9 }, { strategy: 4 }]) {
        assert.deepEqual(Buffer.from(inflated(deflateSync(plain, options), 100_000)), plain);
      }
    }
  });

  it('gives as much as there is of what was cut off or garbled, and no more than is asked for', () => {
    const small = deflateSync(Buffer.from(text));
    assert.ok(text.startsWith(Buffer.from(inflated(small.subarray(0, 40), 100_000)).toString()));
    assert.equal(inflated(small, 10).length, 10);
    for (let at = 0; at < small.length; at++) {
      const garbled = Uint8Array.from(small);
      garbled[at]! ^= 0x55;
      assert.ok(inflated(garbled, 5000).length <= 5000);
    }
  });
});
