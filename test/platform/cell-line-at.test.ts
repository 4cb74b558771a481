import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { cellLineAt } from '../../server/src/platform/cell-line-at';
import { seededRandom } from '../support/random';

const inMemory = (bytes: Buffer) => ({
  size: bytes.length,
  read: async (at: number, length: number) => bytes.subarray(at, at + length),
});

/** Asks at random places of a table, of whose lines the texts are known. */
async function assertFound(
  lines: readonly string[],
  columns: number,
  places = 200,
  delimiter = ',',
): Promise<void> {
  const bytes = Buffer.from(lines.join(''));
  const file = inMemory(bytes);
  const random = seededRandom(7);
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += Buffer.byteLength(line);
  }
  for (let count = 0; count < places; count++) {
    const place = random(bytes.length);
    const line = starts.findLastIndex((start) => start <= place);
    const found = await cellLineAt(file, place, { delimiter, columns });
    const bytesOf = Buffer.byteLength(lines[line]!);
    assert.deepEqual(found, { text: lines[line], bytes: bytesOf, isFirst: line === 0 }, `at ${place}`);
  }
}

const HEAD = 'id,text,lang\n';
const many = (line: (index: number) => string, count = 4_000) => [
  HEAD,
  ...Array.from({ length: count }, (_, index) => line(index)),
];

describe('a line of a table at a place in it', () => {
  it('is found among plain ones', () =>
    assertFound(
      many((index) => `${index},${'word '.repeat(index % 30)},de\n`),
      3,
    ));

  it('is found where cells hold line breaks, delimiters and quotes', () =>
    assertFound(
      many((index) => `${index},"He said: ""well, ${index}"",\nand\n, went, home\n",de\n`),
      3,
    ));

  it('is found where cells begin with quotes that look as if they ended one', () =>
    assertFound(
      many((index) => `${index},""",${'a, b'.repeat(index % 9)},"" x",en\n`),
      3,
    ));

  it('is found where reading it the wrong way soon comes right', () =>
    assertFound(
      [
        'title,text\n',
        ...many((index) => `t${index},"${'so it was, '.repeat(index % 60)}\nends"\n`).slice(1),
      ],
      2,
    ));

  it('is found with tabs, line breaks of two characters, and characters of many bytes', () =>
    assertFound(['a\tb\r\n', ...many((index) => `${index}\t"ü😀\r\n\tß"\r\n`).slice(1)], 2, 200, '\t'));

  it('is found where some lines have another number of cells', () =>
    assertFound(
      many((index) => (index % 40 === 3 ? `${index},x\n` : `${index},"a, b\nc",de\n`)),
      3,
    ));

  it('is found where it is longer than what is read at first', () =>
    assertFound(
      many((index) => `${index},"${'some text,\n'.repeat(10_000)}",de\n`, 6),
      3,
      20,
    ));

  it('is not guessed where both ways to read it may be right', async () => {
    // Of nothing but quotes, one place is like another.
    const bytes = Buffer.concat([Buffer.from('a\n'), Buffer.alloc(20_000_000, '"\n')]);
    assert.equal(await cellLineAt(inMemory(bytes), 10_000_001, { delimiter: ',', columns: 1 }), null);
  });
});
