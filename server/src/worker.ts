import { parentPort, workerData } from 'node:worker_threads';
import type { CheckSetup } from './cli/check';
import { type CheckOutcome, type CheckTask, type CheckTools, checkFile } from './cli/check-file';
import { loadNodeEngine, loadNodeParsers } from './node-engine';
import type { WorkerAnswer, WorkerRequest } from './platform/worker-pool';

/** One thread of a long `check`: a message names some files, the answer tells what became of them. */
const setup: CheckSetup = workerData;
const tools: Promise<CheckTools> = loadTools();

async function loadTools(): Promise<CheckTools> {
  const [engine, parsers] = await Promise.all([loadNodeEngine(), loadNodeParsers()]);
  return { engine, parsers, ...setup };
}

parentPort?.on('message', async ({ index, task }: WorkerRequest<CheckTask[]>) => {
  const result: CheckOutcome[] = [];
  for (const each of task) result.push(await checkFile(each, await tools));
  const answer: WorkerAnswer<CheckOutcome[]> = { index, result };
  parentPort?.postMessage(answer);
});
