import { setImmediate as otherEvents } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

/** One message to a worker: the index of the task and the task; its answer carries the same index. */
export interface WorkerRequest<Task> {
  readonly index: number;
  readonly task: Task;
}

/** Results are plain data and go as JSON text: copying objects between threads takes many times as long. */
export interface WorkerAnswer {
  readonly index: number;
  readonly json: string;
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

export interface WorkerRun<Task, Result> {
  /** Script of the workers. It does one task after the other, in the order of the messages. */
  readonly script: string;
  /** Reaches every worker as its `workerData`. */
  readonly setup: unknown;
  readonly tasks: readonly Task[];
  /** Number of worker threads, besides this one. */
  readonly count: number;
  /** Does a task on this thread. */
  here(task: Task): Promise<Result>;
  /** Told after each result how many there are. */
  onResult(done: number): void;
}

/** Whoever is done with a task finds the next one waiting, and does not wait for it to be handed out. */
const TASKS_AHEAD = 2;

/** Tasks that no thread has taken yet, and the results of those that are done. */
class TaskList<Task, Result> {
  readonly results: Result[];
  readonly #tasks: readonly Task[];
  readonly #onResult: (done: number) => void;
  /** What waits: the tasks from `first` up to `end`. */
  #first = 0;
  #end: number;
  #done = 0;

  constructor(tasks: readonly Task[], onResult: (done: number) => void) {
    this.results = new Array(tasks.length);
    this.#tasks = tasks;
    this.#end = tasks.length;
    this.#onResult = onResult;
  }

  takeFirst(): WorkerRequest<Task> | null {
    return this.#first < this.#end ? this.#at(this.#first++) : null;
  }

  takeLast(): WorkerRequest<Task> | null {
    return this.#first < this.#end ? this.#at(--this.#end) : null;
  }

  keep(index: number, result: Result): void {
    this.results[index] = result;
    this.#onResult(++this.#done);
  }

  /** Leaves nothing to take. */
  abandon(): void {
    this.#end = this.#first;
  }

  #at(index: number): WorkerRequest<Task> {
    return { index, task: this.#tasks[index]! };
  }
}

/**
 * Runs tasks on worker threads and on this one, and gives the results in the order of the tasks. The workers begin with
 * the first task and this thread with the last, so that tasks of one sort that stand together stay with one thread.
 * Rejects with a `WorkerFailure` when a worker dies; the others are ended then.
 */
export async function runInWorkers<Task, Result>(run: WorkerRun<Task, Result>): Promise<Result[]> {
  const list = new TaskList<Task, Result>(run.tasks, (done) => run.onResult(done));
  const workers = Array.from(
    { length: Math.min(run.count, run.tasks.length) },
    () => new Worker(run.script, { workerData: run.setup }),
  );
  try {
    await Promise.all([...workers.map((worker) => workIn(worker, list)), workHere(run, list)]);
  } finally {
    list.abandon();
    for (const worker of workers) worker.removeAllListeners();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return list.results;
}

function workIn<Task, Result>(worker: Worker, list: TaskList<Task, Result>): Promise<void> {
  return new Promise((resolve, reject) => {
    const given: number[] = [];
    const give = () => {
      const request = list.takeFirst();
      if (request) {
        given.push(request.index);
        worker.postMessage(request);
      } else if (given.length === 0) resolve();
    };
    worker.on('message', ({ index, json }: WorkerAnswer) => {
      given.shift();
      give();
      list.keep(index, JSON.parse(json));
    });
    const fail = (reason: string) => reject(new WorkerFailure(given[0] ?? 0, reason));
    worker.on('error', (error) => fail(error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => fail(`it ended with code ${code}`));
    for (let ahead = 0; ahead < TASKS_AHEAD; ahead++) give();
  });
}

/** Hears the workers between two tasks. */
async function workHere<Task, Result>(
  run: WorkerRun<Task, Result>,
  list: TaskList<Task, Result>,
): Promise<void> {
  for (let request = list.takeLast(); request !== null; request = list.takeLast()) {
    list.keep(request.index, await run.here(request.task));
    await otherEvents();
  }
}
