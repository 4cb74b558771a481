import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { chooseBatch } from '../../client/src/batch/batch-steps';
import type { BatchCall, BatchPlan, BatchTask } from '../../shared/src/batch-protocol';
import { FakeDialogs } from '../support/editor-fakes';

const CALLS: BatchCall[] = [
  { line: 7, label: 'line 8: create', detail: '' },
  { line: 16, label: 'line 17: create', detail: '' },
];

function planOf({ bindings }: BatchTask, changes: Partial<BatchPlan> = {}): BatchPlan {
  const column = bindings.find(({ hole }) => hole === 't')?.column ?? null;
  return {
    problem: null,
    columns: ['title', 'body'],
    bindings: [{ hole: 't', column }],
    preview: { title: 'sent with line 2: 130 tokens', text: 'user: Hello' },
    bytes: 100,
    canSample: true,
    ...changes,
  };
}

async function choose(answers: (string | null)[], changes: Partial<BatchPlan> = {}, calls = CALLS) {
  const dialogs = new FakeDialogs(answers);
  const shown: string[] = [];
  const chosen = await chooseBatch({
    dialogs,
    calls: { calls, atCursor: true },
    uri: 'file:///a.py',
    askForFile: async () => '/data/rows.csv',
    plan: async (task) => planOf(task, changes),
    preview: async (text) => shown.push(text),
  });
  return { chosen, dialogs, shown };
}

describe('choosing a batch', () => {
  it('asks for the call, the rows, and what fills the call, which can be corrected', async () => {
    const { chosen, shown } = await choose([
      'line 8: create',
      'A file of data',
      'Show the first prompt',
      't',
      'title',
      'Estimate',
    ]);
    assert.deepEqual(chosen, {
      task: {
        uri: 'file:///a.py',
        line: 7,
        data: '/data/rows.csv',
        count: null,
        bindings: [{ hole: 't', column: 'title' }],
      },
      sample: null,
    });
    assert.deepEqual(shown, ['user: Hello']);
  });

  it('takes a number of rows, and the only call without asking', async () => {
    const { chosen } = await choose(['A number of rows', '5,000'], {}, CALLS.slice(0, 1));
    assert.deepEqual([chosen?.task.line, chosen?.task.data, chosen?.task.count], [7, null, 5000]);
  });

  it('offers to look at some rows of large data', async () => {
    const { chosen } = await choose(['line 8: create', 'A file of data', 'Estimate from 2,000 rows'], {
      bytes: 1_000_000_000,
    });
    assert.equal(chosen?.sample, 2000);
  });

  it('says why there is nothing to estimate, and ends when it is given up', async () => {
    const none = await choose([], {}, []);
    assert.match(none.dialogs.seen.join('\n'), /There is no call in this file/);
    const problem = await choose(['line 8: create', 'A file of data', null], { problem: 'it is no text' });
    assert.equal(problem.chosen, undefined);
    assert.match(problem.dialogs.seen.join('\n'), /it is no text/);
    for (const answers of [[null], ['line 8: create', null], ['line 8: create', 'A file of data', null]])
      assert.equal((await choose(answers)).chosen, undefined);
  });
});
