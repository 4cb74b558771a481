import assert from 'node:assert/strict';
import type { Language } from '../../server/src/core/source/language';
import { childrenOf, expressionsIn, type IrNode, walk } from '../../server/src/core/source/walk';
import { wordsIn } from '../../server/src/core/source/words';
import { python } from '../../server/src/languages/python/python';
import { typescriptreact } from '../../server/src/languages/typescript/typescript';
import { printExpression } from '../support/print-ir';
import { lowerText } from '../support/sources';

/** Names of the functions called in a text, in the order in which a walk comes to them. */
async function callsIn(text: string, language: Language): Promise<string[]> {
  const found: string[] = [];
  for (const statement of await lowerText(text, language)) {
    walk(statement, (node) => {
      if (node.kind === 'call') found.push(printExpression(node.callee));
      return true;
    });
  }
  return found;
}

describe('A walk over the IR', () => {
  it('finds calls wherever TypeScript has them', async () => {
    const text = `
      const { x = f1() } = f2(\`\${f3()}\`, ...f4(), [f5()], { [f6()]: f7(), ...f8() });
      a[f9()] = b ? f10() : f11() ?? (f12(), f13());
      function g(p = f14()) { return f15(); }
      class C extends f16() { field = f17(); static { f18(); } @f19() method() { f20(); } }
      for (const i of f21()) f22();
      for (let i = f23(); i < f24(); i += f25()) {}
      while (f26()) {}
      if (f27()) f28(); else f29();
      switch (f30()) { case f31(): f32(); }
      try { f33(); } catch { f34(); } finally { f35(); }
      const j = <A b={f36()}>{() => f37()}</A>;
      export default f38(async () => { await f39(); yield f40(); });
      throw f41();
    `;
    const found = await callsIn(text, typescriptreact);
    for (let number = 1; number <= 41; number += 1)
      assert.equal(found.filter((name) => name === `f${number}`).length, 1, `f${number}`);
  });

  it('finds calls wherever Python has them', async () => {
    const text = [
      'x = [f1(i) for i in f2() if f3()]',
      'with f4() as y: f5()',
      '@f6()',
      'def g(p=f7()):',
      '    return {"k": f8(), **f9()}',
      'class C(f10()):',
      '    field = f11()',
      '    def m(self): f12(lambda: f13())',
      'for i in f14(): f15()',
      'while f16(): f17()',
      'print(f"{f18()}")',
    ].join('\n');
    const found = await callsIn(text, python);
    for (let number = 1; number <= 18; number += 1) assert.ok(found.includes(`f${number}`), `f${number}`);
  });

  it('goes only where it is let', async () => {
    const [statement] = await lowerText('f(() => { g(); }, h());', typescriptreact);
    const kinds: IrNode['kind'][] = [];
    walk(statement!, (node) => {
      kinds.push(node.kind);
      return node.kind !== 'lambda';
    });
    assert.deepEqual(kinds, ['expression', 'call', 'name', 'lambda', 'call', 'name']);
    assert.equal(childrenOf(statement!).length, 1);
  });

  it('gives the outermost expressions of a statement', async () => {
    const [statement] = await lowerText('if (a) { b(c); for (const d of e) f(); }', typescriptreact);
    assert.deepEqual(
      expressionsIn(statement!).map((expression) => printExpression(expression)),
      ['a', 'b(c)', 'e', 'f()'],
    );
  });
});

describe('Words in a text', () => {
  it('are whole identifiers', () => {
    assert.deepEqual(wordsIn('ab abc ab.ab $ab ab_ éab ab', 'ab'), [0, 7, 10, 25]);
    assert.deepEqual(wordsIn('', 'ab'), []);
    assert.deepEqual(wordsIn('ab', ''), []);
  });
});
