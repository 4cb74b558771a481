import { setImmediate as otherEvents } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { WorkerFailure } from './worker-pool';

/** One message to a worker. */
export interface StreamRequest<Task> {
  readonly index: number;
  readonly task: Task;
}

/** Its answer: plain data as JSON text, and text that is passed on as it is. */
export interface StreamAnswer {
  readonly index: number;
  readonly json: string;
  readonly text: string;
}

export interface StreamRun<Task> {
  /** Script of the workers. */
  readonly script: string;
  /** Reaches every worker as its `workerData`. */
  readonly setup: unknown;
  /** Number of worker threads, besides this one. */
  readonly count: number;
  readonly tasks: AsyncIterable<Task>;
  /** Memory of a task that a worker takes over. */
  transfer(task: Task): ArrayBuffer;
  /** Does a task on this thread; null: this thread has other things to do. */
  readonly here: ((task: Task) => Promise<Omit<StreamAnswer, 'index'>>) | null;
  /** Told every answer, in the order of the tasks. */
  onAnswer(answer: Omit<StreamAnswer, 'index'>): Promise<void>;
  readonly signal: AbortSignal;
}

/** Whoever is done with a task finds the next one waiting. */
const TASKS_AHEAD = 2;
/** So many answers wait at most for those before them. */
const MOST_WAITING = 64;

/** What a thread makes of a task lives briefly: in less room than this it is cleared too often, and more is memory. */
const YOUNG_MEGABYTES = 16;

/** Answers in the order of their tasks. */
class InOrder {
  readonly #waiting = new Map<number, Omit<StreamAnswer, 'index'>>();
  #next = 0;

  constructor(private readonly tell: (answer: Omit<StreamAnswer, 'index'>) => Promise<void>) {}

  get waiting(): number {
    return this.#waiting.size;
  }

  put(index: number, answer: Omit<StreamAnswer, 'index'>): void {
    this.#waiting.set(index, answer);
  }

  async tellReady(): Promise<void> {
    for (let answer = this.#waiting.get(this.#next); answer; answer = this.#waiting.get(this.#next)) {
      this.#waiting.delete(this.#next++);
      await this.tell(answer);
    }
  }
}

/** A worker thread with the tasks that it was given and has not answered. */
class StreamWorker<Task> {
  readonly #worker: Worker;
  readonly #given: number[] = [];

  constructor(
    { script, setup }: StreamRun<Task>,
    onAnswer: (answer: StreamAnswer) => void,
    fail: (error: Error) => void,
  ) {
    this.#worker = new Worker(script, {
      workerData: setup,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    this.#worker.on('message', (answer: StreamAnswer) => {
      this.#given.shift();
      onAnswer(answer);
    });
    const failed = (reason: string) => fail(new WorkerFailure(this.#given[0] ?? 0, reason));
    this.#worker.on('error', (error) => failed(error instanceof Error ? error.message : String(error)));
    this.#worker.on('exit', (code) => failed(`it ended with code ${code}`));
  }

  get isFree(): boolean {
    return this.#given.length < TASKS_AHEAD;
  }

  get isIdle(): boolean {
    return this.#given.length === 0;
  }

  give(request: StreamRequest<Task>, memory: ArrayBuffer): void {
    this.#given.push(request.index);
    this.#worker.postMessage(request, [memory]);
  }

  async end(): Promise<void> {
    this.#worker.removeAllListeners();
    await this.#worker.terminate();
  }
}

/**
 * Does tasks that come one after the other on worker threads and on this one, in flat memory. Rejects with the reason of
 * `signal` when that says to stop, with a `WorkerFailure` when a worker dies; all are told to end then.
 */
export async function runStream<Task>(run: StreamRun<Task>): Promise<void> {
  const order = new InOrder((answer) => run.onAnswer(answer));
  let failure: Error | null = null;
  let wake = () => {};
  const workers = Array.from(
    { length: run.count },
    () =>
      new StreamWorker(
        run,
        ({ index, ...answer }) => {
          order.put(index, answer);
          wake();
        },
        (error) => {
          failure ??= error;
          wake();
        },
      ),
  );
  const check = () => {
    run.signal.throwIfAborted();
    if (failure) throw failure;
  };
  const answered = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
      if (failure || run.signal.aborted) resolve();
    });
  const onAbort = () => wake();
  run.signal.addEventListener('abort', onAbort);
  try {
    let index = 0;
    for await (const task of run.tasks) {
      check();
      let free = workers.find(({ isFree }) => isFree);
      while (!free && run.here === null) {
        await answered();
        check();
        free = workers.find(({ isFree }) => isFree);
      }
      if (free) free.give({ index, task }, run.transfer(task));
      else if (run.here) order.put(index, await run.here(task));
      index += 1;
      await otherEvents();
      await order.tellReady();
      while (order.waiting >= MOST_WAITING) {
        await answered();
        check();
        await order.tellReady();
      }
    }
    while (workers.some(({ isIdle }) => !isIdle)) {
      check();
      await answered();
    }
    check();
    await order.tellReady();
  } finally {
    run.signal.removeEventListener('abort', onAbort);
    const ended = Promise.all(workers.map((worker) => worker.end()));
    // Whoever cancels does not wait for threads.
    if (!run.signal.aborted) await ended;
  }
}
