import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { base64Bytes, utf8Text } from '../../../server/src/core/media/base64';
import { pdfFacts } from '../../../server/src/core/media/pdf-facts';
import { pictureSize } from '../../../server/src/core/media/picture-size';

const png = (width: number, height: number) => {
  const head = Buffer.alloc(33);
  head.writeUInt32BE(0x89504e47, 0);
  head.write('IHDR', 12, 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head.toString('base64');
};

/** A JPEG with a comment before its frame. */
const jpeg = (width: number, height: number) => {
  const size = [height >> 8, height & 0xff, width >> 8, width & 0xff];
  return Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, 5, 1, 2, 3, 0xff, 0xc0, 0, 17, 8, ...size, 3]).toString(
    'base64',
  );
};

const pdf = (pages: readonly string[]) => {
  const parts = [Buffer.from('%PDF-1.4\n')];
  for (const content of pages) {
    parts.push(
      Buffer.from(
        '1 0 obj\n<</Type /Page /Parent 9 0 R>>\nendobj\n2 0 obj\n<</Filter /FlateDecode>>\nstream\n',
      ),
    );
    parts.push(deflateSync(Buffer.from(content)), Buffer.from('\nendstream\nendobj\n'));
  }
  parts.push(Buffer.from(`9 0 obj\n<</Type /Pages /Count ${pages.length}>>\nendobj\n`));
  return Buffer.concat(parts).toString('base64');
};

describe('what is sent along', () => {
  it('tells its size in pixels', () => {
    assert.deepEqual(pictureSize(png(640, 480)), { width: 640, height: 480 });
    assert.deepEqual(pictureSize(jpeg(540, 360)), { width: 540, height: 360 });
    const gif = Buffer.from([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0x20, 0x03, 0x58, 0x02, 0, 0, 0, 0, 0, 0]);
    assert.deepEqual(pictureSize(gif.toString('base64')), { width: 800, height: 600 });
  });

  it('tells nothing where it is no picture, or cut off', () => {
    for (const text of [
      '',
      'AAAA',
      'not base64 at all!',
      png(640, 480).slice(0, 20),
      jpeg(540, 360).slice(0, 12),
    ])
      assert.equal(pictureSize(text), null);
  });

  it('tells pages of a PDF and how much text they show', () => {
    const facts = pdfFacts(
      pdf(['BT (Hello \\(you\\)) Tj ET', 'BT [<0102> -20 <0304>] TJ ET', 'q 0 0 10 10 re W n']),
    );
    assert.deepEqual(facts, { pages: 3, glyphs: 15 });
    assert.equal(pdfFacts('JVBERi0x')?.pages, null);
    assert.equal(pdfFacts(png(1, 1)), null);
  });

  it('is text as it was written', () => {
    for (const text of ['', 'plain', 'naïve – 价格 🎉']) {
      const base64 = Buffer.from(text).toString('base64');
      assert.equal(utf8Text(base64Bytes(base64, 1000)), text);
      assert.equal(utf8Text(base64Bytes(Buffer.from(text).toString('base64url'), 1000)), text);
    }
    assert.equal(utf8Text(Uint8Array.from([0x41, 0xff, 0x42])), 'A\uFFFDB');
  });
});
