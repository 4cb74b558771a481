import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Language } from '../../server/src/core/source/language';
import { python } from '../../server/src/languages/python/python';
import { typescript } from '../../server/src/languages/typescript/typescript';
import { irDifference } from '../support/ir-difference';
import { openSource } from '../support/sources';

/** How many literals differ in content; null when the statement is another one. What stays has to be what is read anew. */
async function changed(
  before: string,
  after: string,
  language: Language = typescript,
): Promise<number | null> {
  const file = await openSource(before, language);
  const [slot] = file.slots;
  const statements = slot!.statements;
  const [edited] = file.update(after, []).edited;
  const fresh = await openSource(after, language);
  const contents = [file, fresh].map(({ slots }) =>
    slots.map(({ start, end, statements: ir }) => ({ start, end, ir })),
  );
  assert.equal(irDifference(contents[0], contents[1]), null);
  assert.equal(edited !== undefined, file.slots[0] === slot);
  if (edited !== undefined) assert.equal(file.slots[0]!.statements, statements);
  file.dispose();
  fresh.dispose();
  return edited?.literals.length ?? null;
}

function nthIndexOf(text: string, part: string, nth: number): number {
  let at = text.indexOf(part);
  for (let count = 0; count < nth; count++) at = text.indexOf(part, at + 1);
  return at;
}

describe('IR is kept', () => {
  it('where strings and numbers in it change', async () => {
    assert.equal(await changed("const a = 'x';", "const a = 'xy';"), 1);
    assert.equal(await changed("const a = { k: 'x', n: [1, 2] };", "const a = { k: 'y', n: [1, 3] };"), 2);
    assert.equal(await changed("const a = 'x';", "const  a = 'x';"), 0);
    assert.equal(await changed("const a = f('x', b);", "const a = f('xyz', b);"), 1);
    assert.equal(await changed("function f() { return g('x'); }", "function f() { return g('y'); }"), 1);
    assert.equal(await changed('const a = `x\u0024{b} y`;', 'const a = `xx\u0024{b} yy`;'), 2);
    assert.equal(await changed('a = f"x{b} y" % 3', 'a = f"xx{b} y" % 4', python), 2);
  });

  it('where nothing but its places change, in bodies that have an anchor of their own too', async () => {
    const before = 'class A {\n  f() { return g(() => { h(); }); }\n  k() { m("x"); }\n}';
    const after = 'class A {\n  f() { return  g(() => { h(); }); }\n\n  k() { m("xy"); }\n}';
    assert.equal(await changed(before, after), 1);
  });

  it('where several pieces have the same text, and one of them changes', async () => {
    const piece = `{ k: 'a text that is long enough for a piece of its own', n: f(() => { g('inside'); }) },\n`;
    const before = `call([${piece}${piece}${piece}]);`;
    const file = await openSource(before, typescript);
    assert.ok(file.slots[0]!.statements);
    for (const at of [1, 0, 2, 1, 0]) {
      const start = nthIndexOf(file.text, 'text that', at);
      const text = `${file.text.slice(0, start)}x${file.text.slice(start)}`;
      assert.equal(file.update(text, [{ start, oldEnd: start, newEnd: start + 1 }]).edited.length, 1);
      const fresh = await openSource(text, typescript);
      const contents = [file, fresh].map(({ slots }) => slots.map(({ statements }) => statements));
      assert.equal(irDifference(contents[0], contents[1]), null);
      fresh.dispose();
    }
    file.dispose();
  });

  it('not where names, kinds or the number of things change', async () => {
    assert.equal(await changed("const a = 'x';", "const b = 'x';"), null);
    assert.equal(await changed("const a = 'x';", 'const a = 1;'), null);
    assert.equal(await changed("const a = f('x');", "const a = f('x', 1);"), null);
    assert.equal(await changed('const a = `x\u0024{b}`;', 'const a = `x\u0024{b}y`;'), null);
  });

  it('not where a literal is read as it is written: keys, types, documentation', async () => {
    assert.equal(await changed('const a = { k: 1 };', 'const a = { j: 1 };'), null);
    assert.equal(await changed("const a = m['x'];", "const a = m['y'];"), null);
    assert.equal(await changed("const a: 'x' = b;", "const a: 'y' = b;"), null);
    assert.equal(await changed('def f():\n    "one"\n', 'def f():\n    "two"\n', python), null);
    assert.equal(await changed('a = F(description="x")', 'a = F(description="y")', python), null);
    assert.equal(await changed('while (1) f();', 'while (0) f();'), null);
  });

  it('not where a text is or becomes empty, which is evaluated to something else', async () => {
    assert.equal(await changed("const a = 'x';", "const a = '';"), null);
    assert.equal(await changed("const a = '';", "const a = 'x';"), null);
  });
});
