import type { BatchAnswer, BatchAssumed, BatchPlan } from '../../../shared/src/batch-protocol';
import type { AnalyzeOptions } from '../core/analyze/options';

/** The call that rows are put into. Paths are those of `FileTree`. */
export interface CallOfBatch {
  readonly file: string;
  /** How words call the file. */
  readonly name: string;
  /** 0-based; in a notebook within its cell. */
  readonly line: number;
  readonly cell: number | null;
  /** What the file holds; null: what is on disk. */
  readonly text: string | null;
  /** The folders that imports are followed in. */
  readonly folders: readonly string[];
}

/** What is to be estimated. */
export interface BatchQuestion {
  /** Null: `data` is a file of batch requests. */
  readonly call: CallOfBatch | null;
  /** Path as the system has it; null: `count` rows of which nothing is known. */
  readonly data: string | null;
  readonly count: number | null;
  readonly bindings: readonly { readonly hole: string; readonly column: string }[];
  readonly options: AnalyzeOptions;
}

/** What an account is known to have. */
export interface AccountOfBatch {
  /** In the currency of its provider's prices, as digits. */
  readonly balance: string | null;
  readonly requestsPerMinute: number | null;
  readonly tokensPerMinute: number | null;
}

/** What who bills for a call says that one of it costs. */
export interface QuoteOfBatch {
  /** 0-based, in the document of the call. */
  readonly place: { readonly line: number; readonly character: number };
  /** Name of who bills. */
  readonly provider: string;
  /** Null: it was not asked for, or the call has changed since. */
  readonly quote: { readonly amount: string; readonly currency: string; readonly age: string } | null;
}

export interface BatchRunHooks {
  readonly assumed: BatchAssumed;
  /** Who bills is known when the call is. May ask the provider, once, for what is asked for before batches alone. */
  accountOf(provider: string): Promise<AccountOfBatch | null>;
  /** Null: who bills gives no quotes, or no account is connected. */
  quoteOf(): Promise<QuoteOfBatch | null>;
  onProgress(done: number, total: number): void;
  readonly cancellation: Cancellation;
}

/** Whether whoever asked still wants an answer. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
  onCancellationRequested(listener: () => void): { dispose(): void };
}

/** Reads files of data and prices them beside what else the server does. What can't be read is told in the answer. */
export interface BatchRunner {
  plan(question: BatchQuestion): Promise<BatchPlan>;
  /** Null when it was cancelled. */
  run(question: BatchQuestion, hooks: BatchRunHooks): Promise<BatchAnswer | null>;
}
