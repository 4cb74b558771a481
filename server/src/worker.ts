import { parentPort, workerData } from 'node:worker_threads';
import { blockAnswerer } from './batch-runs/block-worker';
import type { BatchSetup } from './batch-runs/request-block';
import type { RowsSetup } from './batch-runs/row-block';
import type { OnThread } from './batch-runs/thread-setup';
import { type CheckTask, type CheckTools, checkFiles } from './cli/check-file';
import { type CheckSetup, createCheckTools } from './cli/check-tools';
import { loadNodeEngine, loadNodeParsers } from './node-engine';
import type { WorkerAnswer, WorkerRequest } from './platform/worker-pool';

/** One thread of a long `check` or `batch`: a message names some work, the answer tells what came of it. */
const setup: CheckSetup | OnThread<BatchSetup> | OnThread<RowsSetup> = workerData;

let last: Promise<void> = Promise.resolve();

function answerAll<Request>(answer: (request: Request) => Promise<object>): void {
  parentPort?.on('message', (request: Request) => {
    last = last.then(async () => parentPort?.postMessage(await answer(request)));
  });
}

async function loadTools(check: CheckSetup): Promise<CheckTools> {
  const [engine, parsers] = await Promise.all([loadNodeEngine(), loadNodeParsers()]);
  return createCheckTools(engine, parsers, check);
}

async function answerTasks(
  { index, task }: WorkerRequest<CheckTask[]>,
  tools: Promise<CheckTools>,
): Promise<WorkerAnswer> {
  return { index, json: JSON.stringify(await checkFiles(task, await tools)) };
}

if ('kind' in setup) {
  answerAll(blockAnswerer(setup, { engine: loadNodeEngine, parsers: loadNodeParsers }));
} else {
  const tools = loadTools(setup);
  answerAll((request: WorkerRequest<CheckTask[]>) => answerTasks(request, tools));
}
