import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { baselineText, newFindings, readBaseline } from '../../../server/src/core/config/baseline';
import { baselinePath } from '../../../server/src/core/config/baseline-path';

describe('a baseline', () => {
  const text = baselineText([
    ['b.py', 'r:2:0'],
    ['a.py', 'r:2:0'],
    ['a.py', 'r:1:0'],
  ]);

  it('is the same text for the same findings, in any order', () => {
    const other = baselineText([
      ['a.py', 'r:1:0'],
      ['a.py', 'r:2:0'],
      ['b.py', 'r:2:0'],
    ]);
    assert.equal(text, other);
    assert.deepEqual(JSON.parse(text), {
      version: 1,
      files: { 'a.py': ['r:1:0', 'r:2:0'], 'b.py': ['r:2:0'] },
    });
  });

  it('knows what is in it, file by file', () => {
    const baseline = readBaseline(text)!;
    const found = ['r:1:0', 'r:3:0'].map((fingerprint) => ({ fingerprint }));
    assert.deepEqual(newFindings(found, baseline, 'a.py'), [{ fingerprint: 'r:3:0' }]);
    assert.equal(newFindings(found, baseline, 'b.py'), found);
    assert.equal(newFindings(found, baseline, 'constructor'), found);
  });

  it('is none where its text is something else', () => {
    for (const other of ['', '{}', '[]', '{"version":2,"files":{}}', '{"version":1,"files":{"a":1}}'])
      assert.equal(readBaseline(other), null, other);
  });

  it('stands below the workspace folder, or nowhere', () => {
    assert.equal(baselinePath('b.json', '/shop/api/costlint.json', '/shop'), '/shop/api/b.json');
    assert.equal(baselinePath('../b.json', '/shop/api/costlint.json', '/shop'), '/shop/b.json');
    assert.equal(baselinePath('b.json', null, '/shop'), '/shop/b.json');
    assert.equal(baselinePath('../b.json', null, '/shop'), null);
    assert.equal(baselinePath('', null, '/shop'), null);
  });
});
