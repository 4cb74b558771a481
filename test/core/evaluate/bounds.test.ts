import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Evaluator } from '../../../server/src/core/evaluate/evaluator';
import type { SourceFile } from '../../../server/src/core/source/source-file';
import { python } from '../../../server/src/languages/python/python';
import { typescript } from '../../../server/src/languages/typescript/typescript';
import { callsOf, evaluatorOf, type Shown } from '../../support/evaluates';
import { printAssumption, printValue } from '../../support/print-value';
import { seededRandom } from '../../support/random';
import { randomPythonProgram } from '../../support/random-program';
import { openSource } from '../../support/sources';

function read(evaluator: Evaluator, { call, place }: Shown): string {
  const { value, assumptions, reads } = evaluator.record(() =>
    printValue(evaluator.value(call.args[0]!.value, place.scope), 4),
  );
  const names = [...reads.names].sort().join();
  return `${value} | ${assumptions.map(printAssumption).join()} | ${names} | ${[...reads.callersOf].sort().join()}`;
}

function shownIn(file: SourceFile): Shown[] {
  return callsOf(file, evaluatorOf(file), 'show').filter(({ call }) => call.args.length > 0);
}

describe('an evaluation', () => {
  it('gives the same whatever was evaluated before', async function () {
    this.timeout(300_000);
    for (let seed = 1; seed <= 40; seed++) {
      const text = randomPythonProgram(seededRandom(seed));
      const file = await openSource(text, python);
      const shown = shownIn(file);
      const fresh = shown.map((each) => read(evaluatorOf(file), each));
      const forwards = evaluatorOf(file);
      const backwards = evaluatorOf(file);
      const inOrder = shown.map((each) => read(forwards, each));
      const inReverse = shown.toReversed().map((each) => read(backwards, each));
      const again = shown.map((each) => read(forwards, each));
      assert.deepEqual(inOrder, fresh, `seed ${seed}\n${text}`);
      assert.deepEqual(inReverse.toReversed(), fresh, `seed ${seed}\n${text}`);
      assert.deepEqual(again, fresh, `seed ${seed}\n${text}`);
      file.dispose();
    }
  });

  it('of what a call runs is given up sooner than that of anything else', async () => {
    const steps = Array.from({ length: 40 }, (_, at) => `s${at + 1} = s${at}`).join('\n');
    const file = await openSource(`def ask(): pass\ns0 = ask\n${steps}\ns40()\nshow(s40)\n`, python);
    const limits = { fuel: 10_000, sparing: 20, depth: 160 };
    const evaluator = new Evaluator(file, python.intrinsics, limits);
    const [{ call, place } = assert.fail()] = callsOf(file, evaluator, 's40');
    const [shown = assert.fail()] = callsOf(file, evaluator, 'show');
    const kinds = () => evaluator.targetsOf(call, place.scope).map(({ callee }) => callee.kind);
    assert.deepEqual(kinds(), ['unknown']);
    assert.match(read(evaluator, shown), /^<function ask>|^function/);
    assert.deepEqual(kinds(), ['unknown'], 'what was found meanwhile costs as much');
    file.dispose();
  });

  it('that takes all that it may is not begun again for each question', async () => {
    const steps = Array.from({ length: 60 }, (_, at) => `s${at + 1} = [s${at}, s${at}]`).join('\n');
    const text = `from m import s0\n${steps}\nshow(**{"a": s60, "b": s60})\n`;
    const file = await openSource(text, python);
    const evaluator = new Evaluator(file, python.intrinsics, { fuel: 50, sparing: 50, depth: 160 });
    const [{ call, place } = assert.fail()] = callsOf(file, evaluator, 'show');
    const args = evaluator.argumentsOf(call, place.scope);
    const [first, again] = [args.named('a'), args.named('a')];
    assert.equal(first, again);
    file.dispose();
  });

  it('ends with any amount of fuel and depth, the same each time', async () => {
    for (let seed = 200; seed < 240; seed++) {
      const file = await openSource(randomPythonProgram(seededRandom(seed)), python);
      const shown = shownIn(file);
      for (const fuel of [1, 7, 60]) {
        const limits = { fuel, sparing: fuel, depth: 5 };
        const once = new Evaluator(file, python.intrinsics, limits);
        const backwards = new Evaluator(file, python.intrinsics, limits);
        const first = shown.map((each) => read(once, each));
        const second = shown.toReversed().map((each) => read(backwards, each));
        assert.deepEqual(first, second.toReversed(), `seed ${seed}`);
      }
      file.dispose();
    }
  });

  it('that would take forever is too complex', async () => {
    const lines = ['const f0 = (x) => x + x;', 'const t0 = "ab";'];
    for (let index = 1; index < 60; index++) {
      lines.push(`const f${index} = (x) => f${index - 1}(x) + f${index - 1}(x + x);`);
      lines.push(`const t${index} = t${index - 1} + t${index - 1};`);
    }
    lines.push('show(f59(y));', 'show(t59);', 'show(t10.length);');
    const file = await openSource(lines.join('\n'), typescript);
    const evaluator = evaluatorOf(file);
    const [deep, long, known] = callsOf(file, evaluator, 'show').map(
      ({ call, place }) => evaluator.evaluate(call.args[0]!.value, place.scope).value,
    );
    assert.match(printValue(deep!), /too-complex/);
    assert.ok(printValue(long!).includes('‹'), 'what was not reached is a hole');
    assert.equal(printValue(known!), '2048');
    file.dispose();
  });

  it('of one part leaves something for those beside it', async () => {
    const lines = ['const f0 = (x) => x + x;'];
    for (let index = 1; index < 60; index++)
      lines.push(`const f${index} = (x) => f${index - 1}(x) + f${index - 1}(x + x);`);
    lines.push("show({ heavy: f59(y), light: { heavy: f58(y), name: 'a' }, also: 'b' });");
    const file = await openSource(lines.join('\n'), typescript);
    const evaluator = evaluatorOf(file);
    const [{ call, place }] = callsOf(file, evaluator, 'show') as [Shown];
    const { value } = evaluator.evaluate(call.args[0]!.value, place.scope);
    const name = evaluator.property(evaluator.property(value, 'light'), 'name');
    assert.equal(printValue(name), '"a"');
    assert.equal(printValue(evaluator.property(value, 'also')), '"b"');
    file.dispose();
  });

  it('ends where things are defined by themselves', async () => {
    const file = await openSource(
      `
a = b
b = a
def f(x): return g(x)
def g(x): return f(x)
class A(A):
    x = A.x
    def __init__(self): self.y = self.y
    @property
    def z(self): return self.z
l = [l]
l.append(l)
d = {**d}
def p(v=p()): return p(v)
for i in i: i = [i]
show(a); show(f(1)); show(A().x); show(A().y); show(A().z); show(l); show(d); show(p()); show(i)
`,
      python,
    );
    const evaluator = evaluatorOf(file);
    for (const shown of shownIn(file)) assert.ok(read(evaluator, shown).length > 0);
    file.dispose();
  });
});
