import assert from 'node:assert/strict';
import { parseCommand } from '../../server/src/cli/arguments';

const parse = (line: string) => parseCommand(line.split(' ').filter((word) => word !== ''));

describe('command line', () => {
  it('checks this folder when no path is given', () => {
    assert.deepEqual(parse('check'), { kind: 'check', paths: ['.'], format: 'text', asOf: null, jobs: null });
  });

  it('takes options before and behind paths', () => {
    const expected = { kind: 'check', paths: ['src', 'a.py'], format: 'json', asOf: '2026-02-28', jobs: 2 };
    assert.deepEqual(parse('check --format json src a.py --as-of 2026-02-28 --jobs=2'), expected);
  });

  it('shows help without a command, and for one', () => {
    assert.deepEqual(parse(''), { kind: 'help', topic: null });
    assert.deepEqual(parse('check --help'), { kind: 'help', topic: 'check' });
    assert.deepEqual(parse('help models'), { kind: 'help', topic: 'models' });
  });

  for (const [line, words] of [
    ['cheek', /no command `cheek`/],
    ['check --format xml', /text or json, not `xml`/],
    ['check --as-of 2026-02-30', /not `2026-02-30`/],
    ['check --as-of yesterday', /not `yesterday`/],
    ['check --jobs 0', /1 to 64/],
    ['check --unknown', /--unknown/],
  ] as const) {
    it(`says what is wrong with \`${line}\``, () => assert.throws(() => parse(line), words));
  }
});
