import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Evaluator } from '../../../server/src/core/evaluate/evaluator';
import { affects } from '../../../server/src/core/evaluate/slot-facts';
import type { SlotChange } from '../../../server/src/core/source/slot-change';
import type { SourceFile } from '../../../server/src/core/source/source-file';
import { python } from '../../../server/src/languages/python/python';
import { callsOf, evaluatorOf } from '../../support/evaluates';
import { unindented } from '../../support/lowers';
import { printValue } from '../../support/print-value';
import { seededRandom } from '../../support/random';
import { randomEdits } from '../../support/random-edits';
import { randomPythonProgram } from '../../support/random-program';
import { openSource } from '../../support/sources';

const SOURCE = unindented(`
  from sdk import Client
  MODEL = "a"
  PROMPT = "p"
  client = Client(MODEL)
  def helper(x):
      return x + "!"
  def ask(q, model=MODEL):
      show(f"{model} {helper(q)}")
  ask("one")
  show(client)
`);

function readAll(file: SourceFile, evaluator: Evaluator): string[] {
  return callsOf(file, evaluator, 'show')
    .filter(({ call }) => call.args.length > 0)
    .map(({ call, place }) => {
      const { value, reads } = evaluator.record(() =>
        printValue(evaluator.value(call.args[0]!.value, place.scope), 4),
      );
      return `${value} | ${[...reads.names].sort().join()} | ${[...reads.callersOf].sort().join()}`;
    });
}

/** Changes the text and tells the evaluator. */
function edit(file: SourceFile, evaluator: Evaluator, text: string): void {
  tell(evaluator, file.update(text, []));
}

function tell(evaluator: Evaluator, { removed, added, edited }: SlotChange): void {
  for (const { literals } of edited) evaluator.literalsChanged(literals);
  evaluator.invalidate([...removed, ...added].map((slot) => evaluator.factsOf(slot)));
}

describe('a change of the program', () => {
  it('reaches what read the names that it binds or the functions that it calls', async () => {
    const file = await openSource(SOURCE, python);
    const evaluator = evaluatorOf(file);
    assert.deepEqual(readAll(file, evaluator), [
      '"a one!" | MODEL,ask,helper | = ask,ask',
      '<sdk>.Client("a") | Client,MODEL,client | ',
    ]);
    edit(file, evaluator, file.text.replace('MODEL = "a"', 'MODEL = "b"'));
    assert.deepEqual(
      readAll(file, evaluator).map((line) => line.split(' | ')[0]),
      ['"b one!"', '<sdk>.Client("b")'],
    );
    edit(file, evaluator, file.text.replace('ask("one")', 'ask("two")'));
    edit(file, evaluator, file.text.replace('x + "!"', 'x + "?"'));
    assert.equal(readAll(file, evaluator)[0]!.split(' | ')[0], '"b two?"');
    file.dispose();
  });

  it('is told apart from one that does not matter', async () => {
    const file = await openSource(SOURCE, python);
    const evaluator = evaluatorOf(file);
    const [asked] = callsOf(file, evaluator, 'show');
    const { reads } = evaluator.record(() =>
      printValue(evaluator.value(asked!.call.args[0]!.value, asked!.place.scope)),
    );
    const touched = file.slots.map((slot) => affects(evaluator.factsOf(slot), reads));
    assert.deepEqual(touched, [false, true, false, false, true, true, true, false]);
    file.dispose();
  });

  it('leads to the same as a fresh start, whatever the edits are', async function () {
    this.timeout(600_000);
    for (let seed = 1; seed <= 12; seed++) {
      const random = seededRandom(seed);
      const file = await openSource(randomPythonProgram(random), python);
      const evaluator = evaluatorOf(file);
      readAll(file, evaluator);
      for (let round = 0; round < 10; round++) {
        const { text, edits } = randomEdits(file.text, random);
        tell(evaluator, file.update(text, edits));
        if (random(2) === 0) continue;
        assert.deepEqual(readAll(file, evaluator), readAll(file, evaluatorOf(file)), `seed ${seed}\n${text}`);
      }
      file.dispose();
    }
  });
});
