import { parentPort, workerData } from 'node:worker_threads';
import { type CheckTask, type CheckTools, checkFiles } from './cli/check-file';
import { type CheckSetup, createCheckTools } from './cli/check-tools';
import { loadNodeEngine, loadNodeParsers } from './node-engine';
import type { WorkerAnswer, WorkerRequest } from './platform/worker-pool';

/** One thread of a long `check`: a message names some files, the answer tells what became of them. */
const setup: CheckSetup = workerData;
const tools: Promise<CheckTools> = loadTools();
let last: Promise<void> = Promise.resolve();

async function loadTools(): Promise<CheckTools> {
  const [engine, parsers] = await Promise.all([loadNodeEngine(), loadNodeParsers()]);
  return createCheckTools(engine, parsers, setup);
}

async function answer({ index, task }: WorkerRequest<CheckTask[]>): Promise<void> {
  const outcomes = await checkFiles(task, await tools);
  const answer: WorkerAnswer = { index, json: JSON.stringify(outcomes) };
  parentPort?.postMessage(answer);
}

parentPort?.on('message', (request: WorkerRequest<CheckTask[]>) => {
  last = last.then(() => answer(request));
});
