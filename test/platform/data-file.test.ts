import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import { after, describe, it } from 'mocha';
import { openDataFile, UnreadableData } from '../../server/src/platform/data-file';
import { recordBlocks, recordsOf } from '../../server/src/platform/record-blocks';
import { seededRandom } from '../support/random';
import { TemporaryFolder } from '../support/temporary-folder';

const folder = new TemporaryFolder();

async function recordsIn(chunks: readonly Buffer[]) {
  async function* all() {
    yield* chunks;
  }
  const { kind, blocks } = await recordBlocks(all());
  const records: (readonly [string, number])[] = [];
  for await (const block of blocks) records.push(...recordsOf(block));
  return { kind, records };
}

/** A text in pieces of random lengths. */
function pieces(text: string, random: (below: number) => number): Buffer[] {
  const bytes = Buffer.from(text);
  const found: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + 1 + random(200_000);
    found.push(bytes.subarray(at, end));
    at = end;
  }
  return found;
}

describe('a file of data', () => {
  after(() => folder.remove());

  it('is not read while somebody writes to it', async () => {
    folder.write({ 'a.jsonl': '{"a": 1}\n' });
    const file = await openDataFile(folder.at('a.jsonl'), 'a.jsonl');
    await file.assertUnchanged();
    appendFileSync(folder.at('a.jsonl'), '{"a": 2}\n');
    await assert.rejects(
      file.assertUnchanged(),
      (error) => error instanceof UnreadableData && /it changed/.test(error.message),
    );
    await file.close();
  });

  it('is cut into lines, however it comes', async () => {
    const random = seededRandom(3);
    const lines = Array.from({ length: 3_000 }, (_, index) =>
      JSON.stringify({ index, text: 'ä"[,]\\'.repeat(random(index % 500 === 0 ? 100_000 : 60)) }),
    );
    const { kind, records } = await recordsIn(pieces(lines.join('\n'), random));
    assert.equal(kind, 'line');
    assert.deepEqual(
      records,
      lines.map((line, index) => [line, index + 1]),
    );
  });

  it('is cut into the items of its list, however it comes', async () => {
    const random = seededRandom(4);
    const items = Array.from({ length: 3_000 }, (_, index) => ({
      index,
      text: '{"[,]\\ü'.repeat(random(60)),
    }));
    const { kind, records } = await recordsIn(pieces(JSON.stringify({ requests: items }, null, 1), random));
    assert.equal(kind, 'request');
    assert.deepEqual(
      records.map(([text, number]) => [JSON.parse(text), number]),
      items.map((item, index) => [item, index + 1]),
    );
  });

  it('has no items where it has none', async () => {
    assert.deepEqual((await recordsIn([Buffer.from(' [ \n ] ')])).records, []);
    assert.deepEqual((await recordsIn([])).records, []);
  });
});
