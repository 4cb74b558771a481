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

/** A worker thread ended before it had answered; `task` is the index of what it was at. */
export class WorkerFailure extends Error {
  constructor(
    readonly task: number,
    reason: string,
  ) {
    super(reason);
  }
}

export interface WorkerRun<Task> {
  /** Script of the workers. */
  readonly script: string;
  /** Reaches every worker as its `workerData`. */
  readonly setup: unknown;
  readonly tasks: readonly Task[];
  /** Number of threads. */
  readonly count: number;
  /** Told after each result how many there are. */
  onResult(done: number): void;
}

/**
 * Runs tasks on worker threads, each busy with one task at a time, and gives the results in the order of the tasks.
 * Rejects with a `WorkerFailure` when a worker dies; the others are ended then.
 */
export async function runInWorkers<Task, Result>(run: WorkerRun<Task>): Promise<Result[]> {
  const results: Result[] = new Array(run.tasks.length);
  const waiting = run.tasks.entries();
  let done = 0;
  const workers = Array.from(
    { length: Math.min(run.count, run.tasks.length) },
    () => new Worker(run.script, { workerData: run.setup }),
  );
  const work = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      let at = 0;
      const give = () => {
        const next = waiting.next();
        if (next.done) return resolve();
        const [index, task] = next.value;
        at = index;
        const request: WorkerRequest<Task> = { index, task };
        worker.postMessage(request);
      };
      worker.on('message', ({ index, result }: WorkerAnswer<Result>) => {
        results[index] = result;
        run.onResult(++done);
        give();
      });
      const fail = (reason: string) => reject(new WorkerFailure(at, reason));
      worker.on('error', (error) => fail(error instanceof Error ? error.message : String(error)));
      worker.on('exit', (code) => fail(`it ended with code ${code}`));
      give();
    });
  try {
    await Promise.all(workers.map(work));
  } finally {
    for (const worker of workers) worker.removeAllListeners();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results;
}
