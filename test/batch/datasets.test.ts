import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { describe, it } from 'mocha';
import { cellLines } from '../../server/src/batch/datasets/cells';
import type { ReadRecord } from '../../server/src/batch/datasets/dataset';
import { datasetFormat, datasetFormats } from '../../server/src/batch/datasets/list';
import { seededRandom } from '../support/random';

function read(name: string, text: string): { readonly format: string; readonly records: ReadRecord[] } {
  const format = datasetFormat(name, text);
  const shape = { format: format.id, ...format.shapeOf(text) };
  return { format: format.id, records: [...format.records({ text, first: 1, isFirst: true }, shape)] };
}

const shown = (records: readonly ReadRecord[]) =>
  records.map((each) => ('malformed' in each ? each.malformed : [each.line, { ...each.record }]));

describe('formats of data', () => {
  it('are told by the name of a file and by how it begins', () => {
    const cases: [string, string, string][] = [
      ['a.csv', 'a,b\n1,2', 'csv'],
      ['A.TSV', 'a\tb', 'tsv'],
      ['a.jsonl', '{"a": [1]}', 'jsonl'],
      ['a.jsonl', '[{"a": 1}]', 'json'],
      ['a.json', '[{"a": 1}]', 'json'],
      ['a.json', '{"data": [\n{"a": 1}\n]}', 'json'],
      ['a.json', '{"messages": [{"role": "user"}]}\n{"messages": []}', 'jsonl'],
      ['a.txt', 'a line', 'lines'],
      ['questions', 'a line', 'lines'],
      ['a.csv', 'PAR1...', 'parquet'],
    ];
    for (const [name, text, format] of cases)
      assert.equal(datasetFormat(name, text).id, format, `${name} ${text}`);
    assert.equal(new Set(datasetFormats.map(({ id }) => id)).size, datasetFormats.length);
  });

  it('read tables with quotes, line breaks in cells, and any line breaks between them', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['id,text', '1,"a ""b"", c"', '', '2,5" pipe', '3,'].join(end);
      assert.deepEqual(shown(read('a.csv', text).records), [
        [2, { id: '1', text: 'a "b", c' }],
        [4, { id: '2', text: '5" pipe' }],
        [5, { id: '3', text: '' }],
      ]);
    }
    const broken = read('a.csv', 'id,text\n1,"two\nlines"\n2,x\n');
    assert.deepEqual(shown(broken.records), [
      [2, { id: '1', text: 'two\nlines' }],
      [4, { id: '2', text: 'x' }],
    ]);
  });

  it('take the delimiter that the head has, and give every column a name of its own', () => {
    assert.deepEqual(shown(read('a.csv', 'name;price\nA, B;1,5').records), [
      [2, { name: 'A, B', price: '1,5' }],
    ]);
    assert.deepEqual(shown(read('a.csv', 'a,,a\n1,2,3').records), [
      [2, { a: '1', 'column 2': '2', 'a 2': '3' }],
    ]);
  });

  it('say of lines that are not what they seem which they are', () => {
    assert.deepEqual(shown(read('a.csv', 'a,b\n1\n1,2,3\n1,2,\n1,"open\n2,3').records), [
      [2, { a: '1' }],
      'line 3 has 3 cells, and the first line names 2',
      [4, { a: '1', b: '2' }],
      'line 5 opens a quote that is never closed: nothing from there on can be read',
    ]);
    assert.match(String(shown(read('a.jsonl', '{"a": 1}\n{"a"\n').records)[1]), /^line 2 is not JSON: /);
  });

  it('read what has no columns as one', () => {
    assert.deepEqual(shown(read('a.txt', 'one\r\n\r\ntwo').records), [
      [1, { value: 'one' }],
      [3, { value: 'two' }],
    ]);
    assert.deepEqual(shown(read('a.jsonl', '"one"\n').records), [[1, { value: 'one' }]]);
  });

  it('read cells as a reader of tables does that many use', () => {
    const below = seededRandom(7);
    const pick = (from: readonly string[]) => from[below(from.length)] ?? '';
    const cells = ['a', '', 'b c', '"x"', '"x, y"', '"a ""b"""', '"two\nlines"', 'it"s', ' pad ', '""'];
    for (let round = 0; round < 500; round++) {
      const rows = Array.from({ length: 1 + below(5) }, () =>
        Array.from({ length: 2 + below(4) }, () => pick(cells)).join(','),
      );
      const end = pick(['\n', '\r\n']);
      const text = rows.join(end) + pick(['', end]);
      const expected: string[][] = parse(text, { relax_column_count: true, relax_quotes: true });
      const found = [...cellLines(text, 1, ',')].map((line) =>
        typeof line === 'number' ? line : line.cells,
      );
      assert.deepEqual(found, expected, JSON.stringify(text));
    }
  });
});
