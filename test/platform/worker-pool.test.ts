import assert from 'node:assert/strict';
import { runInWorkers, WorkerFailure } from '../../server/src/platform/worker-pool';
import { TemporaryFolder } from '../support/temporary-folder';

/** Answers the word in capitals. Ends at `exit`, throws at `throw`. */
const SCRIPT = `
const { parentPort, workerData } = require('node:worker_threads');
parentPort.on('message', ({ index, task }) => {
  if (task === 'exit') process.exit(7);
  if (task === 'throw') throw new Error('out of luck');
  parentPort.postMessage({ index, json: JSON.stringify(workerData + task.toUpperCase()) });
});
`;

describe('worker threads', () => {
  let folder: TemporaryFolder;

  before(() => {
    folder = new TemporaryFolder({ 'worker.js': SCRIPT });
  });
  after(() => folder.remove());

  const run = (tasks: readonly string[], count: number, onResult = (_: number) => {}) =>
    runInWorkers<string, string>({
      script: folder.at('worker.js'),
      setup: '>',
      tasks,
      count,
      here: async (task) => `.${task.toUpperCase()}`,
      onResult,
    });

  it('give results in the order of the tasks, and say how far they are', async () => {
    const seen: number[] = [];
    const results = await run(['a', 'b', 'c', 'd', 'e'], 3, (done) => seen.push(done));
    assert.deepEqual(
      results.map((result) => result.slice(1)),
      ['A', 'B', 'C', 'D', 'E'],
    );
    assert.deepEqual(seen, [1, 2, 3, 4, 5]);
  });

  it('get two tasks each, and this thread takes part meanwhile', async () =>
    assert.deepEqual(await run(['a', 'b', 'c'], 1), ['>A', '>B', '.C']));

  it('leave all to this thread where there are none', async () =>
    assert.deepEqual(await run(['a', 'b'], 0), ['.A', '.B']));

  it('have nothing to do without tasks', async () => assert.deepEqual(await run([], 3), []));

  it('say which task one of them died at', async () => {
    const failed = (task: number, words: RegExp) => (error: unknown) =>
      error instanceof WorkerFailure && error.task === task && words.test(error.message);
    await assert.rejects(run(['a', 'exit', 'b'], 1), failed(1, /ended with code 7/));
    await assert.rejects(run(['throw'], 1), failed(0, /out of luck/));
  });
});
