import assert from 'node:assert/strict';
import { applyEdits, ignoreEdits } from '../../../server/src/core/rules/ignore-edits';
import { languages } from '../../../server/src/languages/list';
import { openSource } from '../../support/sources';

/** The text once what stands between `«` and `»` is ignored; null where that can't be. */
async function ignored(marked: string, languageId: string): Promise<string | null> {
  const start = marked.indexOf('«');
  const text = marked.replace('«', '').replace('»', '');
  const language = languages.find(({ id }) => id === languageId)!;
  const source = await openSource(text, language);
  const range = { start, end: marked.indexOf('»') - 1 };
  const edits = ignoreEdits({ rule: 'some-rule', range }, source);
  source.dispose();
  return edits && applyEdits(text, edits);
}

const PLAIN: readonly (readonly [language: string, text: string, mark?: string])[] = [
  ['typescript', 'function f() {\n\tconst price = «0.002»;\n}\n'],
  ['typescriptreact', 'const a = {\n  price: «0.002»,\n};\n'],
  ['javascript', 'const a = f(\n  «0.002»,\n);\n'],
  ['python', 'class A:\n    def f(self):\n        price = «0.002»\n', '#'],
  ['shellscript', 'f() {\n  price="«0.002»"\n}\n', '#'],
  ['php', '<?php\nfunction f() {\n    $price = «0.002»;\n}\n'],
  ['java', 'class A {\n    double price = «0.002»;\n}\n'],
  ['csharp', 'class A\n{\n    double price = «0.002»;\n}\n'],
  ['go', 'package a\n\nvar prices = map[string]float64{\n\t"gpt-4o": «0.002»,\n}\n'],
  ['rust', 'fn f() {\n    let price = «0.002»;\n}\n'],
  ['ruby', 'class A\n  PRICE = «0.002»\nend\n', '#'],
  ['kotlin', 'class A {\n    val price = «0.002»\n}\n'],
  ['http', '### ask\n\nPOST https://a.example/«v1»\nHost: a\n\n{}\n', '#'],
];

describe('the comment that ignores a finding', () => {
  it('has an example in every language', () => {
    assert.deepEqual(
      PLAIN.map(([language]) => language),
      languages.map(({ id }) => id).sort((a, b) => order(a) - order(b)),
    );
  });

  for (const [language, text, mark = '//'] of PLAIN)
    it(`stands above its line, as far in, in ${language}`, async () => {
      const lines = text.replace(/[«»]/g, '').split('\n');
      const at = text.slice(0, text.indexOf('«')).split('\n').length - 1;
      const indent = /^\s*/.exec(lines[at]!)![0];
      const expected = lines
        .toSpliced(at, 0, `${indent}${mark} costlint-ignore some-rule: reason`)
        .join('\n');
      assert.equal(await ignored(text, language), expected);
      const windows = await ignored(text.replaceAll('\n', '\r\n'), language);
      assert.equal(windows, expected.replaceAll('\n', '\r\n'));
    });

  it('stands in braces between the tags of an element', async () => {
    assert.equal(
      await ignored('const a = (\n  <p>\n    cost: «$0.002» a page\n  </p>\n);\n', 'typescriptreact'),
      'const a = (\n  <p>\n    {/* costlint-ignore some-rule: reason */}\n    cost: $0.002 a page\n  </p>\n);\n',
    );
  });

  it('is a pair around a text of several lines', async () => {
    assert.equal(
      await ignored('def f():\n    p = g("""\nprices:\n  gpt: «0.002»\n""", 3)\n    return p\n', 'python'),
      'def f():\n    # costlint-ignore-start some-rule: reason\n    p = g("""\nprices:\n  gpt: 0.002\n""", 3)\n' +
        '    # costlint-ignore-end some-rule\n    return p\n',
    );
    assert.equal(
      await ignored('const t = {\n  a: `\n  gpt: «0.002»\n  `,\n  b: 2,\n};\n', 'typescript'),
      'const t = {\n  // costlint-ignore-start some-rule: reason\n  a: `\n  gpt: 0.002\n  `,\n' +
        '  // costlint-ignore-end some-rule\n  b: 2,\n};\n',
    );
  });

  it('never stands within a command that goes on in the next line', async () => {
    assert.equal(
      await ignored('ask() {\n  curl -s https://a.example \\\n    -d «0.002» \\\n    -v\n}\n', 'shellscript'),
      'ask() {\n  # costlint-ignore-start some-rule: reason\n  curl -s https://a.example \\\n    -d 0.002 \\\n' +
        '    -v\n  # costlint-ignore-end some-rule\n}\n',
    );
    assert.equal(
      await ignored('a = 1 + \\\n    «0.002»\n', 'python'),
      'a = 1 + \\\n    0.002 # costlint-ignore some-rule: reason\n',
    );
  });

  it('is a pair around a comment, which is no code that a comment could speak of', async () => {
    assert.equal(
      await ignored('# costlint: «x=1»\na = 1\n', 'python'),
      '# costlint-ignore-start some-rule: reason\n# costlint: x=1\n# costlint-ignore-end some-rule\na = 1\n',
    );
  });

  it('is none in the body of a request', async () => {
    assert.equal(await ignored('POST https://a.example/v1\n\n{"a": «1»}\n', 'http'), null);
  });
});

function order(id: string): number {
  return PLAIN.findIndex(([language]) => language === id);
}
