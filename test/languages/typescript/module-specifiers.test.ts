import assert from 'node:assert/strict';
import { specifiersIn } from '../../../server/src/languages/typescript/module-specifiers';

describe('what TypeScript imports', () => {
  const finds = (text: string, ...expected: readonly string[]) =>
    assert.deepEqual(specifiersIn(text), expected);

  it('is found in all forms of import and export', () => {
    finds(
      `import a from './a'; import { b, c as d } from "./b"; import * as e from './e'`,
      './a',
      './b',
      './e',
    );
    finds(`import './side'; import"./tight";import f from"./f"`, './side', './tight', './f');
    finds(`import type { A } from './types'; import { type B } from './more'`, './types', './more');
    finds(
      `export * from './a'; export * as b from './b'; export { c } from './c'; export type { D } from './d'`,
      './a',
      './b',
      './c',
      './d',
    );
    finds(`import json from './a.json' with { type: 'json' }`, './a.json');
  });

  it('is found in calls', () => {
    finds(`const a = require('./a'); import b = require("./b")`, './a', './b');
    finds('const c = await import(`./c`); lazy(() => import(\n  "./d"\n))', './c', './d');
    finds(`import(/* webpackChunkName: "x" */ './e'); import( // lazily\n './f')`, './e', './f');
  });

  it('is found over lines and comments', () =>
    finds(
      `import {\n  a,\n  b, // from\n}\n  from\n  './a';\nimport /* all */ * as c from /* here */ './c'`,
      './a',
      './c',
    ));

  it('is named once', () => finds(`import a from './a'; import b from './a'`, './a'));

  it('is found past quotes that nobody closes', () =>
    finds(`<p>don't</p>; const r = /['"\`]/; import('./a'); // it's\nrequire('./b')`, './a', './b'));

  it('is nothing that can not be told', () => {
    finds(
      `import(\`./\${name}.ts\`); require(name); import.meta.glob(x); from = 1; import "open\n"; import ""`,
    );
    finds("importer('./a'); myrequire('./b')");
  });

  it('is found in time that grows with the text alone', () => {
    const texts = ['import/*', 'from//', 'from ', "from'", 'import(', 'require("', 'import \n\n\n '];
    for (const text of texts) assert.deepEqual(specifiersIn(text.repeat(20_000)).length <= 1, true);
  });
});
