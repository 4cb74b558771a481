import assert from 'node:assert/strict';
import { runInWorkers, WorkerFailure } from '../../server/src/platform/worker-pool';
import { TemporaryFolder } from '../support/temporary-folder';

/** Answers the word in capitals; later words first. Ends at `exit`, throws at `throw`. */
const SCRIPT = `
const { parentPort, workerData } = require('node:worker_threads');
parentPort.on('message', ({ index, task }) => {
  if (task === 'exit') process.exit(7);
  if (task === 'throw') throw new Error('out of luck');
  setTimeout(() => parentPort.postMessage({ index, result: workerData + task.toUpperCase() }), 8 - index);
});
`;

describe('worker threads', () => {
  let folder: TemporaryFolder;

  before(() => {
    folder = new TemporaryFolder({ 'worker.js': SCRIPT });
  });
  after(() => folder.remove());

  const run = (tasks: readonly string[], onResult = (_: number) => {}) =>
    runInWorkers<string, string>({ script: folder.at('worker.js'), setup: '>', tasks, count: 3, onResult });

  it('give results in the order of the tasks, and say how far they are', async () => {
    const seen: number[] = [];
    const results = await run(['a', 'b', 'c', 'd', 'e'], (done) => seen.push(done));
    assert.deepEqual(results, ['>A', '>B', '>C', '>D', '>E']);
    assert.deepEqual(seen, [1, 2, 3, 4, 5]);
  });

  it('have nothing to do without tasks', async () => assert.deepEqual(await run([]), []));

  it('say which task one of them died at', async () => {
    const failed = (task: number, words: RegExp) => (error: unknown) =>
      error instanceof WorkerFailure && error.task === task && words.test(error.message);
    await assert.rejects(run(['a', 'exit']), failed(1, /ended with code 7/));
    await assert.rejects(run(['throw']), failed(0, /out of luck/));
  });
});
