import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { someText } from '../../client/src/some-text';

describe('a look for a text among files', () => {
  const names = Array.from({ length: 40 }, (_, index) => `file ${index}`);
  const reading = (seen: string[]) => async (name: string) => {
    seen.push(name);
    if (name === 'file 3') throw new Error('gone');
    return name;
  };

  it('ends soon after the first that holds it, whatever can not be read before', async () => {
    const seen: string[] = [];
    assert.ok(await someText(names, { read: reading(seen), holds: (text) => text === 'file 10' }));
    assert.ok(seen.length < names.length, `${seen.length} were read`);
  });

  it('finds nothing where none holds it, having read all', async () => {
    const seen: string[] = [];
    assert.ok(!(await someText(names, { read: reading(seen), holds: (text) => text === 'else' })));
    assert.deepEqual(seen, names);
  });
});
