import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { DataFormat } from '../../../server/src/core/project/data-format';
import { ParsedData } from '../../../server/src/core/project/parsed-data';

function counting(): { readonly format: DataFormat; readonly read: string[] } {
  const read: string[] = [];
  const parse = (text: string) => {
    read.push(text);
    return JSON.parse(text);
  };
  return { format: { id: 'json', extensions: ['.json'], parse }, read };
}

describe('what texts say in formats of plain data', () => {
  it('is read once for all that ask in turns', () => {
    const { format, read } = counting();
    const data = new ParsedData([format]);
    const first = data.of('json', '{"model": "gpt-5"}');
    assert.deepEqual(data.of('json', '[1]'), [1]);
    assert.equal(data.of('json', '{"model": "gpt-5"}'), first);
    assert.deepEqual(read, ['{"model": "gpt-5"}', '[1]']);
  });

  it('is undefined where it is malformed, or nobody reads the format', () => {
    const { format, read } = counting();
    const data = new ParsedData([format]);
    for (let time = 0; time < 2; time++) assert.equal(data.of('json', '{'), undefined);
    assert.equal(data.of('yaml', 'a: 1'), undefined);
    assert.deepEqual(read, ['{']);
  });

  it('forgets what was asked for longest ago', () => {
    const { format, read } = counting();
    const data = new ParsedData([format]);
    for (let number = 0; number < 20; number++) {
      data.of('json', '0');
      data.of('json', String(number));
    }
    data.of('json', '1');
    assert.equal(read.filter((text) => text === '0').length, 1);
    assert.equal(read.filter((text) => text === '1').length, 2);
  });
});
