import assert from 'node:assert/strict';
import type { Block, Statement } from '../../server/src/core/ir/statements';
import type { SourceFile } from '../../server/src/core/source/source-file';
import { anchorOffset } from '../../server/src/core/source/span';
import type { TextEdit } from '../../server/src/core/source/syntax';
import { isBlock, walk } from '../../server/src/core/source/walk';
import { python } from '../../server/src/languages/python/python';
import { typescript } from '../../server/src/languages/typescript/typescript';
import { printStatements } from '../support/print-ir';
import { openSource } from '../support/sources';

/** Replaces the first `old` by `by`, as an editor would say it. */
function replace(file: SourceFile, old: string, by: string) {
  const start = file.text.indexOf(old);
  assert.notEqual(start, -1);
  const edit: TextEdit = { start, oldEnd: start + old.length, newEnd: start + by.length };
  return file.update(
    file.text.replace(old, () => by),
    [edit],
  );
}

function textsOf(file: SourceFile): string[] {
  return file.slots.map(({ start, end }) => file.text.slice(start, end));
}

function printed(file: SourceFile): string {
  return printStatements(file.slots.flatMap(({ statements }) => statements));
}

/** Bodies of the named functions and methods. */
function bodies(statements: readonly Statement[]): Map<string, Block> {
  const found = new Map<string, Block>();
  const visit = (name: string | undefined, body: object) => {
    if (name && 'anchor' in body && isBlock(body as Block)) found.set(name, body as Block);
  };
  for (const statement of statements) {
    walk(statement, (node) => {
      if (node.kind === 'function' || node.kind === 'lambda') visit(node.fn.name?.name, node.fn.body);
      if (node.kind === 'class') for (const { name, fn } of node.node.methods) visit(name, fn.body);
      return true;
    });
  }
  return found;
}

describe('A source file', () => {
  it('has a slot for each top-level statement, none for comments', async () => {
    const file = await openSource(
      '#!/usr/bin/env node\n// one\nimport "a";\n/* two */ f(1); g();\n',
      typescript,
    );
    assert.deepEqual(textsOf(file), ['import "a";', 'f(1);', 'g();']);
  });

  it('replaces only the slot that an edit touches', async () => {
    const file = await openSource('const a = 1;\nconst b = 2;\nconst c = 3;\n', typescript);
    const [a, b, c] = file.slots;
    const change = replace(file, '2', '20 + 2');
    assert.deepEqual(change.removed, [b]);
    assert.equal(file.slots[0], a);
    assert.equal(file.slots[2], c);
    assert.deepEqual(textsOf(file), ['const a = 1;', 'const b = 20 + 2;', 'const c = 3;']);
    assert.equal(printed(file), 'let a = 1\nlet b = (20 + 2)\nlet c = 3');
  });

  it('moves what stands behind an edit', async () => {
    const file = await openSource('f();\ng(1);\n', typescript);
    const [, slot] = file.slots;
    const [statement] = slot!.statements;
    assert.deepEqual(replace(file, 'f();', '// longer than before\nf();'), {
      removed: [],
      added: [],
      edited: [],
      replaced: [{ start: 0, end: 26 }],
    });
    assert.equal(file.slots[1], slot);
    assert.equal(slot!.statements[0], statement);
    assert.equal(slot!.start, file.text.indexOf('g(1)'));
  });

  it('keeps a slot whose text came back', async () => {
    const file = await openSource('f();\nconst a = 1;\n', typescript);
    const [, slot] = file.slots;
    const change = file.update('f();\nconst a = 1;\n', [{ start: 5, oldEnd: 17, newEnd: 17 }]);
    assert.deepEqual(change, { removed: [], added: [], edited: [], replaced: [{ start: 5, end: 17 }] });
    assert.equal(file.slots[1], slot);
  });

  it('says so when statements change places', async () => {
    const file = await openSource('f();\ng();\nh();\n', typescript);
    const [f, g, h] = file.slots;
    const change = file.update('g();\nf();\nh();\n', [{ start: 0, oldEnd: 10, newEnd: 10 }]);
    assert.equal(change.removed.length, 1);
    assert.equal(change.added.length, 1);
    assert.deepEqual(textsOf(file), ['g();', 'f();', 'h();']);
    assert.equal(file.slots[2], h);
    assert.ok([f, g].includes(change.removed[0]));
  });

  it('keeps the bodies inside a statement whose own text is the same', async () => {
    const file = await openSource(
      'class Bot {\n  one() { return f(1); }\n  two() { return g(() => { h(2); }); }\n}\n',
      typescript,
    );
    const before = bodies(file.slots[0]!.statements);
    const change = replace(file, 'f(1)', 'f(1, 10)');
    assert.equal(change.added.length, 1);
    const after = bodies(file.slots[0]!.statements);
    assert.notEqual(after.get('one'), before.get('one'));
    assert.equal(after.get('two'), before.get('two'));
    assert.equal(anchorOffset(after.get('two')!.anchor), file.text.indexOf('{ return g'));
  });

  it('keeps bodies across edits that nobody looked at in between', async () => {
    const file = await openSource('class A {\n  a() { f(1); }\n  b() { g(); }\n}\n', typescript);
    const before = bodies(file.slots[0]!.statements);
    replace(file, 'f(1)', 'f(12)');
    replace(file, 'f(12)', 'f(123)');
    assert.equal(bodies(file.slots[0]!.statements).get('b'), before.get('b'));
  });

  it('never gives one body to two functions', async () => {
    const file = await openSource('class A {\n  a() { f(); }\n}\n', typescript);
    const before = bodies(file.slots[0]!.statements).get('a');
    replace(file, '}\n}', '}\n  b() { f(); }\n}');
    const after = bodies(file.slots[0]!.statements);
    assert.equal(after.get('a'), before);
    assert.notEqual(after.get('b'), before);
  });

  it('tells a body in one receiver from the same in another', async () => {
    const file = await openSource('class A:\n  def a(self):\n    self.x()\n', python);
    const before = bodies(file.slots[0]!.statements).get('a');
    replace(file, 'self)', 'this)');
    assert.notEqual(bodies(file.slots[0]!.statements).get('a'), before);
  });

  it('tells a body at one indentation from the same at another', async () => {
    const file = await openSource('class A:\n    def f():\n        with b:\n            c()\n', python);
    assert.ok(file.slots[0]!.statements.length > 0);
    replace(file, '        with', '            with');
    file.settle();
    const fresh = await openSource(file.text, python);
    assert.equal(printed(file), printed(fresh));
  });

  it('takes the difference where edits do not fit the text', async () => {
    const file = await openSource('f(1);\ng(2);\n', typescript);
    const [f] = file.slots;
    file.update('f(1);\ng(23);\n', [{ start: 900, oldEnd: 901, newEnd: 901 }]);
    assert.equal(file.slots[0], f);
    assert.equal(printed(file), 'f(1)\ng(23)');
  });

  it('takes several edits at once', async () => {
    const file = await openSource('a(1);\nb(2);\nc(3);\n', typescript);
    const [, b] = file.slots;
    file.update('a(10);\nb(2);\nc(30);\n', [
      { start: 15, oldEnd: 15, newEnd: 16 },
      { start: 3, oldEnd: 3, newEnd: 4 },
    ]);
    assert.equal(file.slots[1], b);
    assert.equal(printed(file), 'a(10)\nb(2)\nc(30)');
  });

  it('finds the slots that mention a word', async () => {
    const file = await openSource(
      'model = 1;\nmodels = 2;\n// model\nf(model, model);\nx.$model;\n',
      typescript,
    );
    const found = file.slotsMentioning('model').map(({ start, end }) => file.text.slice(start, end));
    assert.deepEqual(found, ['model = 1;', 'f(model, model);']);
    assert.deepEqual(file.slotsMentioning(''), []);
  });

  it('finds the slot at an offset', async () => {
    const file = await openSource('f();\n\ng();\n', typescript);
    assert.equal(file.slotAt(1), file.slots[0]);
    assert.equal(file.slotAt(6), file.slots[1]);
    assert.equal(file.slotAt(5), null);
    assert.equal(file.slotAt(99), null);
  });

  it('stays readable after it was disposed', async () => {
    const file = await openSource('f();\ng();\n', typescript);
    const [f, g] = file.slots;
    assert.equal(f!.statements.length, 1);
    file.dispose();
    file.dispose();
    assert.equal(f!.statements.length, 1);
    assert.deepEqual(g!.statements, []);
    assert.deepEqual(file.update('h();', []), { removed: [], added: [], edited: [], replaced: [] });
    assert.equal(file.hasErrors, false);
  });
});
