import assert from 'node:assert/strict';
import { hashBytes } from '../../server/src/tokenizers/byte-hash';
import { LastLongText } from '../../server/src/tokenizers/last-long-text';
import { LongPieceCache } from '../../server/src/tokenizers/long-piece-cache';
import { MAX_SHORT_PIECE, ShortPieceCache } from '../../server/src/tokenizers/short-piece-cache';
import { TextCache } from '../../server/src/tokenizers/text-cache';

describe('the cache of short pieces', () => {
  const bytes = new Uint8Array(64).map((_, index) => index % 7);
  const view = new DataView(bytes.buffer);

  it('knows a piece by its bytes and its length', () => {
    const cache = new ShortPieceCache();
    const zeroes = new DataView(new ArrayBuffer(16));
    cache.set(zeroes, 0, 2, 5);
    assert.equal(cache.get(zeroes, 0, 2), 5);
    assert.equal(cache.get(zeroes, 0, 3), 0);
    cache.set(view, 1, MAX_SHORT_PIECE, 9);
    assert.equal(cache.get(view, 8, MAX_SHORT_PIECE), 9);
    assert.equal(cache.get(view, 2, MAX_SHORT_PIECE), 0);
  });

  it('never gives a wrong count, however many pieces come', () => {
    const cache = new ShortPieceCache();
    const piece = new DataView(new ArrayBuffer(16));
    let remembered = 0;
    for (let n = 0; n < 500_000; n++) {
      piece.setUint32(0, n, true);
      assert.equal(cache.get(piece, 0, 4), 0);
      cache.set(piece, 0, 4, 1 + (n % 4));
    }
    for (let n = 0; n < 500_000; n++) {
      piece.setUint32(0, n, true);
      const known = cache.get(piece, 0, 4);
      assert.ok(known === 0 || known === 1 + (n % 4));
      if (known > 0) remembered++;
    }
    assert.ok(remembered > 0 && remembered <= 370_000);
  });
});

describe('the cache of long pieces', () => {
  const piece = (n: number, length: number) => new TextEncoder().encode(`${n}`.padEnd(length, 'x'));

  it('never gives a wrong count, however many pieces come', () => {
    const cache = new LongPieceCache();
    let remembered = 0;
    for (const ask of [false, true]) {
      for (let n = 0; n < 100_000; n++) {
        const bytes = piece(n, 20 + (n % 50));
        const hash = hashBytes(bytes, 0, bytes.length);
        if (!ask) cache.set(bytes, 0, bytes.length, hash, n + 1);
        else if (cache.get(bytes, 0, bytes.length, hash) === n + 1) remembered++;
        else assert.equal(cache.get(bytes, 0, bytes.length, hash), 0);
      }
    }
    assert.ok(remembered > 0 && remembered < 100_000);
  });

  it('tells pieces with the same hash apart', () => {
    const cache = new LongPieceCache();
    cache.set(piece(1, 20), 0, 20, 42, 7);
    cache.set(piece(2, 20), 0, 20, 42, 8);
    assert.equal(cache.get(piece(1, 20), 0, 20, 42), 7);
    assert.equal(cache.get(piece(2, 20), 0, 20, 42), 8);
    assert.equal(cache.get(piece(3, 20), 0, 20, 42), 0);
  });

  it('does not keep a huge piece', () => {
    const cache = new LongPieceCache();
    cache.set(new Uint8Array(1 << 20), 0, 1 << 20, 0, 7);
    assert.equal(cache.get(new Uint8Array(1 << 20), 0, 1 << 20, 0), 0);
  });
});

describe('the cache of texts', () => {
  const text = (n: number) => `${n} `.repeat(1000);

  it('keeps a text that was counted twice', () => {
    const cache = new TextCache();
    cache.set(text(1), 7);
    assert.equal(cache.get(text(1)), undefined);
    cache.set(text(1), 7);
    assert.equal(cache.get(text(1)), 7);
  });

  it('tells texts apart that differ in one character only', () => {
    const cache = new TextCache();
    const texts = Array.from({ length: 2000 }, (_, at) => `${'a'.repeat(at)}b${'a'.repeat(1999 - at)}`);
    for (const round of [1, 2, 3]) {
      texts.forEach((each, at) => {
        const known = cache.get(each);
        assert.ok(known === undefined || known === at, `round ${round}`);
        if (known === undefined) cache.set(each, at);
      });
    }
  });

  it('lets the oldest go', () => {
    const cache = new TextCache();
    for (let n = 0; n < 2000; n++) for (const tokens of [n, n]) cache.set(text(n), tokens);
    assert.equal(cache.get(text(0)), undefined);
    assert.equal(cache.get(text(1999)), 1999);
  });
});

describe('the last long text', () => {
  it('is known by all of its letters, and no other one is', () => {
    const last = new LastLongText(10);
    const text = (end: string) => 'word '.repeat(50) + end;
    last.set(text('a'), 51);
    assert.equal(last.get(text('a')), 51);
    assert.equal(last.get(text('b')), undefined);
    last.set(text('b'), 52);
    assert.deepEqual([last.get(text('a')), last.get(text('b'))], [undefined, 52]);
    last.set('short', 1);
    assert.deepEqual([last.get('short'), last.get('')], [undefined, undefined]);
  });
});
