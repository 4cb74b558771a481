import { Worker } from 'node:worker_threads';

/** One message to a worker: the index of the task and the task; its answer carries the same index. */
export interface WorkerRequest<Task> {
  readonly index: number;
  readonly task: Task;
}

export interface WorkerAnswer<Result> {
  readonly index: number;
  readonly result: Result;
}

/**
 * Runs tasks on `count` worker threads of `script`, each busy with one task at a time, and gives the results in the
 * order of the tasks. `setup` reaches every worker as its `workerData`. Rejects when a worker dies; the others end too.
 */
export async function runInWorkers<Task, Result>(
  script: string,
  setup: unknown,
  tasks: readonly Task[],
  count: number,
  onResult: (done: number) => void,
): Promise<Result[]> {
  const results: Result[] = new Array(tasks.length);
  let next = 0;
  let done = 0;
  const workers = Array.from(
    { length: Math.min(count, tasks.length) },
    () => new Worker(script, { workerData: setup }),
  );
  const run = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      const give = () => {
        const task = tasks[next];
        if (task === undefined) return resolve();
        const request: WorkerRequest<Task> = { index: next++, task };
        worker.postMessage(request);
      };
      worker.on('message', ({ index, result }: WorkerAnswer<Result>) => {
        results[index] = result;
        onResult(++done);
        give();
      });
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`a worker ended early with code ${code}`)));
      give();
    });
  try {
    await Promise.all(workers.map(run));
  } finally {
    for (const worker of workers) worker.removeAllListeners();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results;
}
