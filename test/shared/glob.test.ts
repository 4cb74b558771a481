import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { matchesGlob } from '../../shared/src/glob';

const MATCHING: readonly [string, string][] = [
  ['**/node_modules/**', 'node_modules/a/b.js'],
  ['**/node_modules/**', 'x/y/node_modules/b.js'],
  ['**/*.min.js', 'a.min.js'],
  ['**/*.min.js', 'x/y/a.min.js'],
  ['src/*.py', 'src/a.py'],
  ['src/**/a.py', 'src/a.py'],
  ['**/*.{js,ts}', 'x/a.ts'],
  ['{a,b}/{c,d}.py', 'b/c.py'],
  ['a?.py', 'ab.py'],
  ['*a*b*', 'xxaxxbxx'],
  ['a{b', 'a{b'],
  ['[x].py', '[x].py'],
];

const DIFFERENT: readonly [string, string][] = [
  ['src/*.py', 'src/x/a.py'],
  ['*.py', 'x/a.py'],
  ['**/node_modules/**', 'my_node_modules/a.js'],
  ['a.py', 'a_py'],
  ['a?.py', 'a.py'],
  ['', 'a'],
];

describe('a glob', () => {
  for (const [glob, path] of MATCHING)
    it(`${glob} matches ${path}`, () => assert.ok(matchesGlob(glob, path)));
  for (const [glob, path] of DIFFERENT)
    it(`${glob} does not match ${path}`, () => assert.ok(!matchesGlob(glob, path)));

  it('ends soon, whatever it is', () => {
    assert.ok(!matchesGlob('*a'.repeat(500), 'a'.repeat(400)));
    assert.ok(!matchesGlob(`${'**/a/'.repeat(200)}b`, 'a/'.repeat(300)));
    assert.ok(!matchesGlob('{a,b}'.repeat(40), 'c'.repeat(40)));
  });
});
