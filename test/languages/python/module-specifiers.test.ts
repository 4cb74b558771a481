import assert from 'node:assert/strict';
import { modules } from '../../../server/src/languages/python/module-system';

describe('what Python imports', () => {
  const finds = (text: string, ...expected: readonly string[]) =>
    assert.deepEqual(modules.specifiersIn(text), expected);

  it('is found in import statements', () => {
    finds('import a', 'a');
    finds('import a.b.c as d, e\n', 'a', 'a.b', 'a.b.c', 'e');
    finds('try: import a; import b\nexcept: pass', 'a', 'b');
    finds('import a, \\\n  b', 'a', 'b');
  });

  it('is found with what may be modules in what it imports from', () => {
    finds('from a.b import c, d as e', 'a.b', 'a.b.c', 'a.b.d');
    finds('from . import a, b', '.', '.a', '.b');
    finds('from .. a import b', '..a', '..a.b');
    finds('from .import a\nfrom ...b.c import d', '.', '.a', '...b.c', '...b.c.d');
    finds('from a import *', 'a');
    finds('if x:\n    from a \\\n        import b', 'a', 'a.b');
  });

  it('is found over lines', () =>
    finds(
      'from a import (  # all\n    b,\n    c as d,  # (c)\n\n    e,\n)\nfrom f import(g)',
      'a',
      'a.b',
      'a.c',
      'a.e',
      'f',
      'f.g',
    ));

  it('is found in calls with a literal', () =>
    finds(
      'import_module("a.b"); importlib.import_module(\'.c\', x); __import__("d"); import_module(name)',
      'a.b',
      '.c',
      'd',
    ));

  it('is nothing in other uses of the words', () =>
    finds('yield from x\nraise E from error\nimported = 1\nimport 1\nfrom a'));

  it('is found in time that grows with the text alone', () => {
    const texts = [
      'from .',
      'from a import (#',
      'import a, ',
      'from a import (',
      'import import, ',
      'import_module("',
      'from a.',
    ];
    for (const text of texts) assert.ok(modules.specifiersIn(text.repeat(20_000)).length < 10, text);
  });

  it('names modules inside of modules', () => {
    assert.equal(modules.submodule('a', 'b'), 'a.b');
    assert.equal(modules.submodule('.', 'b'), '.b');
    assert.equal(modules.submodule('..a', 'b'), '..a.b');
  });
});
