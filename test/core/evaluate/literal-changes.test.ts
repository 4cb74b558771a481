import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { literalChanges } from '../../../server/src/core/evaluate/literal-changes';
import { typescript } from '../../../server/src/languages/typescript/typescript';
import { lowerText } from '../../support/sources';

/** How many literals differ in content; null when more than literals does. */
async function changed(before: string, after: string): Promise<number | null> {
  const changes = literalChanges(await lowerText(before, typescript), await lowerText(after, typescript));
  return changes?.filter((change) => change.before.value !== change.after.value).length ?? null;
}

describe('a change of literals alone', () => {
  it('is one of strings and numbers in plain data', async () => {
    assert.equal(await changed("const a = 'x';", "const a = 'xy';"), 1);
    assert.equal(await changed("const a = { k: 'x', n: [1, 2] };", "const a = { k: 'y', n: [1, 3] };"), 2);
    assert.equal(await changed("const a = 'x';", "const  a = 'x';"), 0);
  });

  it('is none of keys, templates, names or calls', async () => {
    assert.equal(await changed('const a = { k: 1 };', 'const a = { j: 1 };'), null);
    assert.equal(await changed("const a = m['x'];", "const a = m['y'];"), null);
    assert.equal(await changed('const a = `x\u0024{b}`;', 'const a = `x\u0024{ b }`;'), null);
    assert.equal(await changed("const a = 'x';", "const b = 'x';"), null);
    assert.equal(await changed("const a = f('x');", "const a = f('y');"), null);
    assert.equal(await changed("const a = 'x';", "const a = '';"), null);
  });
});
