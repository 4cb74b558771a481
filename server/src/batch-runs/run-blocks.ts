import { type BatchPart, BatchTotals } from '../batch/batch-totals';
import { BalanceWalk } from '../batch/plan-limits';
import type { RecordBlock } from '../platform/record-blocks';
import { WorkerFailure } from '../platform/worker-pool';
import { runStream, type StreamAnswer } from '../platform/worker-stream';
import type { BlockAnswer } from './row-block';

/** How the blocks of a file are priced. */
export interface BlockRun {
  readonly blocks: AsyncIterable<RecordBlock>;
  /** Script of the worker threads, and what each is told at its start. */
  readonly script: string;
  readonly setup: unknown;
  /** Worker threads besides this one. */
  readonly workers: number;
  /** As `StreamRun.here`. */
  readonly here: ((block: RecordBlock) => Promise<Omit<StreamAnswer, 'index'>>) | null;
  /** What the account has left, as decimal digits; null: nobody asks how far it goes. */
  readonly balance: string | null;
  /** Told the rows of each block, as text, and what all that came before adds up to. */
  onBlock?(text: string, totals: BatchTotals): Promise<void>;
  readonly signal: AbortSignal;
}

/** The sums of a file, and in which line a balance ends. */
export interface RunSums {
  readonly part: BatchPart;
  readonly stopsAt: number | null;
}

/** Prices blocks on this thread and others, and adds them up in order. Rejects with the signal's reason when that says to stop. */
export async function runBlocks(run: BlockRun): Promise<RunSums> {
  const walk = run.balance === null ? null : new BalanceWalk(run.balance);
  const totals = new BatchTotals();
  try {
    await runStream<RecordBlock>({
      script: run.script,
      setup: run.setup,
      count: run.workers,
      tasks: run.blocks,
      transfer: ({ bytes }) => bytes.buffer,
      here: run.here,
      async onAnswer({ json, text }) {
        const { part, costs }: BlockAnswer = JSON.parse(json);
        totals.merge(part);
        walk?.add(part, costs);
        await run.onBlock?.(text, totals);
      },
      signal: run.signal,
    });
  } catch (error) {
    if (!(error instanceof WorkerFailure)) throw error;
    throw new Error(`a worker thread died: ${error.message}; \`--jobs 1\` works without threads`, {
      cause: error,
    });
  }
  return { part: totals.part(), stopsAt: walk?.stopsAt ?? null };
}
