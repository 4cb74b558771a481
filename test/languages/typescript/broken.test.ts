import assert from 'node:assert/strict';
import type { Expression } from '../../../server/src/core/ir/expressions';
import type { Language } from '../../../server/src/core/source/language';
import { SourceFile } from '../../../server/src/core/source/source-file';
import { rangeOf } from '../../../server/src/core/source/span';
import { type IrNode, isStatement, walk } from '../../../server/src/core/source/walk';
import { javascript, typescript, typescriptreact } from '../../../server/src/languages/typescript/typescript';
import { loweringTo } from '../../support/lowers';
import { seededRandom } from '../../support/random';
import { randomEdits } from '../../support/random-edits';
import { fixture, openSource, testParsers } from '../../support/sources';

const FIXTURE = 'source/assistant.ts';
const LANGUAGES = [typescript, typescriptreact, javascript];

describe('Lowering of broken and hostile TypeScript', () => {
  const lowers = loweringTo(typescript);

  it('keeps what stands before a member that is being typed', () =>
    lowers(
      `
      async function f() {
        const a = await g(1);
        const x = client.chat.
      }
      const after = h();
      `,
      `
      async function f() {
        let a = (await g(1))
        let x = client.chat
      }
      let after = h()
      `,
    ));

  it('reads the calls inside an unfinished one', () =>
    lowers(
      `
      run(async () => {
        send(first({ a: 1 }),
      });
      `,
      `
      send(first({"a": 1}))
      `,
    ));

  it('lowers every prefix of a file', async () => {
    const text = fixture(FIXTURE);
    for (let end = 0; end < text.length; end += 7) {
      const file = await openSource(text.slice(0, end), LANGUAGES[end % 3]!);
      for (const slot of file.slots) assert.ok(slot.statements);
      file.dispose();
    }
  });

  it('lowers a file after any change', async () => {
    const random = seededRandom(7);
    const text = fixture(FIXTURE);
    for (const language of LANGUAGES) {
      let mutated = text;
      for (let count = 1; count <= 100; count += 1) {
        mutated = count % 20 === 0 ? text : randomEdits(mutated, random).text;
        const file = await openSource(mutated, language);
        for (const slot of file.slots) assert.ok(slot.statements);
        file.dispose();
      }
    }
  });

  const deep: Readonly<Record<string, string>> = {
    parentheses: `${'('.repeat(20_000)}1${')'.repeat(20_000)}`,
    'unclosed calls': 'f('.repeat(20_000),
    lists: `x = ${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    sums: `x = ${'a + '.repeat(20_000)}b`,
    members: `x${'.y'.repeat(20_000)}`,
    calls: `x${'.y()'.repeat(20_000)}`,
    arrows: 'a => '.repeat(20_000),
    blocks: '{'.repeat(20_000),
    branches: 'if (a) b(); else '.repeat(10_000),
    types: `let x: ${'A<'.repeat(5_000)}${'>'.repeat(5_000)}`,
    patterns: `const ${'['.repeat(5_000)}a${']'.repeat(5_000)} = b`,
    functions: 'function f() {'.repeat(5_000),
    templates: `x = ${'`${'.repeat(2_000)}1${'}`'.repeat(2_000)}`,
    elements: `x = ${'<a>'.repeat(5_000)}`,
  };
  for (const [name, text] of Object.entries(deep)) {
    it(`does not overflow on nested ${name}`, async () => {
      const file = await openSource(text, typescriptreact);
      let deepest = 0;
      const visit = (node: IrNode, depth: number) => {
        deepest = Math.max(deepest, depth);
        walkOne(node, (child) => visit(child, depth + 1));
      };
      for (const slot of file.slots) for (const statement of slot.statements) visit(statement, 1);
      file.dispose();
      assert.ok(deepest <= 900, `depth ${deepest}`);
    });
  }
});

function walkOne(node: IrNode, visit: (child: IrNode) => void): void {
  walk(node, (each) => {
    if (each === node) return true;
    visit(each);
    return false;
  });
}

describe('Ranges of lowered TypeScript', () => {
  for (const language of LANGUAGES) {
    it(`name what they stand for: ${language.id}`, async () => {
      const parser = await (await testParsers()).load(language.grammar);
      checkRanges(language, new SourceFile(language, parser, fixture(FIXTURE)));
    });
  }
});

/** What the text of a node starts with, where its kind says it. */
const BEGINNINGS: Partial<Record<Expression['kind'], RegExp>> = {
  string: /^['"`]|^[\w$#-]+$/,
  number: /^[\d.]/,
  boolean: /^(?:true|false)$/,
  null: /^(?:null|undefined)$/,
  template: /`/,
  self: /^this$|^\w+$/,
  object: /^\{/,
  list: /^\[/,
  spread: /^\.\.\./,
  await: /^await\b/,
  'class-expression': /^class\b/,
};

function checkRanges(language: Language, file: SourceFile): void {
  let members = 0;
  const textAt = (node: IrNode) => {
    const { start, end } = rangeOf(node);
    const filled = start < end || (start === end && node.kind === 'opaque');
    assert.ok(start >= 0 && filled && end <= file.text.length, `${node.kind} at ${start}-${end}`);
    return file.text.slice(start, end);
  };
  const check = (node: IrNode) => {
    const text = textAt(node);
    if (node.kind === 'name') assert.equal(text, node.name);
    if (node.kind === 'member') {
      members += 1;
      assert.equal(textAt(node.property), node.property.name);
    }
    const beginning = isStatement(node) ? undefined : BEGINNINGS[node.kind];
    if (beginning) assert.match(text, beginning, language.id);
    return true;
  };
  for (const slot of file.slots) for (const statement of slot.statements) walk(statement, check);
  file.dispose();
  assert.ok(members > 40);
}
