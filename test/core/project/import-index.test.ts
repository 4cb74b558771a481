import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ImportIndex } from '../../../server/src/core/project/import-index';

/** Files with what they import, as `specifier => path`; a path that ends in `!` passes on what it imports. */
function indexOf(files: Readonly<Record<string, Readonly<Record<string, string>>>>) {
  let asked = 0;
  const index = new ImportIndex((specifier, from, path) => {
    asked += 1;
    return (files[from]?.[specifier] ?? files[`${from}!`]?.[specifier]) === path;
  });
  for (const [name, imports] of Object.entries(files))
    index.set(name.replace(/!$/, ''), { specifiers: Object.keys(imports), passesOn: name.endsWith('!') });
  return { index, asked: () => asked };
}

describe('who imports a file', () => {
  it('is told by what imports lead to and not by their names', () => {
    const { index, asked } = indexOf({
      '/a/one.ts': { './llm.js': '/a/llm.ts', openai: '' },
      '/a/two.py': { 'app.llm': '/a/llm.py' },
      '/b/three.ts': { './llm': '/b/llm.ts' },
      '/b/four.ts': { './other': '/a/other.ts' },
    });
    assert.deepEqual(index.importersOf('/a/llm.ts'), ['/a/one.ts']);
    assert.equal(asked(), 3, 'only imports that end in the right name are resolved');
    assert.deepEqual(index.importersOf('/a/llm.py'), ['/a/two.py']);
  });

  it('counts those behind files that pass it on, whatever the folder is called', () => {
    const { index } = indexOf({
      '/ui/src/index.ts!': { './ask': '/ui/src/ask.ts' },
      '/ui/src/inner.ts': { '.': '/ui/src/index.ts' },
      '/app/page.ts': { '@acme/ui': '/ui/src/index.ts' },
      '/app/own.ts': { './page': '/app/page.ts' },
    });
    assert.deepEqual(index.importersOf('/ui/src/ask.ts'), [
      '/app/page.ts',
      '/ui/src/index.ts',
      '/ui/src/inner.ts',
    ]);
  });

  it('follows files that come, change and go, and ends where they go around in circles', () => {
    const { index } = indexOf({
      '/x/index.ts!': { './a': '/x/a/index.ts' },
      '/x/a/index.ts!': { '..': '/x/index.ts' },
      '/x/b.ts': { './a': '/x/a/index.ts' },
    });
    assert.deepEqual(index.importersOf('/x/a/index.ts'), ['/x/b.ts', '/x/index.ts']);
    index.set('/x/b.ts', { specifiers: [], passesOn: false });
    assert.deepEqual(index.importersOf('/x/a/index.ts'), ['/x/index.ts']);
    index.delete('/x/index.ts');
    assert.deepEqual(index.importersOf('/x/a/index.ts'), []);
    assert.equal(index.size, 1);
  });
});
