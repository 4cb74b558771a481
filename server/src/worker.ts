import { parentPort, workerData } from 'node:worker_threads';
import type { CheckSetup } from './cli/check';
import { type CheckOutcome, type CheckTask, checkFile } from './cli/check-file';
import { loadNodeEngine, loadNodeParsers } from './node-engine';
import type { WorkerAnswer, WorkerRequest } from './platform/worker-pool';

/** One thread of a long `check`: a message names some files, the answer tells what became of them. */
const { options, maxBytes }: CheckSetup = workerData;
const loaded = Promise.all([loadNodeEngine(), loadNodeParsers()]);

parentPort?.on('message', async ({ index, task }: WorkerRequest<CheckTask[]>) => {
  const [engine, parsers] = await loaded;
  const result: CheckOutcome[] = [];
  for (const each of task) result.push(await checkFile(engine, parsers, each, options, maxBytes));
  const answer: WorkerAnswer<CheckOutcome[]> = { index, result };
  parentPort?.postMessage(answer);
});
