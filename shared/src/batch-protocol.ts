/** The messages about batches: rows of data that are put into a call, and files of batch requests. All texts are plain. */

/** Client -> server request: the calls of an open document. Answers `BatchCalls`. */
export const BATCH_CALLS_METHOD = 'costlint/batchCalls';

export interface BatchCallsParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** The one at the cursor first, where there is one. */
export interface BatchCalls {
  readonly calls: readonly BatchCall[];
  readonly atCursor: boolean;
}

export interface BatchCall {
  /** 0-based line of its name in its document. */
  readonly line: number;
  readonly label: string;
  readonly detail: string;
}

/** What is to be estimated. */
export interface BatchTask {
  /** The document of the call; null: `data` is a file of batch requests. */
  readonly uri: string | null;
  readonly line: number;
  /** Path of the data as the system has it; null: `count` tells how many rows there are. */
  readonly data: string | null;
  readonly count: number | null;
  readonly bindings: readonly { readonly hole: string; readonly column: string }[];
}

/** Client -> server request: how rows would be put into a call. Takes a `BatchTask`, answers `BatchPlan`. */
export const BATCH_PLAN_METHOD = 'costlint/batchPlan';

export interface BatchPlan {
  /** Why nothing can be estimated; null: it can. */
  readonly problem: string | null;
  readonly columns: readonly string[];
  /** What fills each place that the source leaves open. */
  readonly bindings: readonly BatchPlace[];
  /** What is sent with the first row. */
  readonly preview: { readonly title: string; readonly text: string } | null;
  /** Size of the data. */
  readonly bytes: number;
  /** Whether some rows can stand for all. */
  readonly canSample: boolean;
}

export interface BatchPlace {
  readonly hole: string;
  /** `*`: the whole row; null: no column. */
  readonly column: string | null;
}

/** Client -> server request, which can be cancelled: what it comes to. Takes `BatchRunParams`, answers `BatchAnswer`. */
export const BATCH_RUN_METHOD = 'costlint/batchRun';

export interface BatchRunParams extends BatchTask {
  /** Comes back with the progress. */
  readonly id: number;
  readonly assumed: BatchAssumed;
}

/** What the user may take to be so. */
export interface BatchAssumed {
  /** Likely output where the call says nothing; null: as the settings say. */
  readonly outputTokens: number | null;
  /** Output tokens of rows that the user has run: what all have is told from them. Empty: none were. */
  readonly measured: readonly number[];
  /** So many rows stand for all; null: all are looked at. */
  readonly sample: number | null;
  /** So many of a hundred requests are sent again. */
  readonly retries: number;
  /** What the account has left, in digits; null: as a connected account says. */
  readonly balance: string | null;
  /** Requests a minute of the plan; null: as a connected account says. */
  readonly requestsPerMinute: number | null;
  /** The same of tokens. */
  readonly tokensPerMinute: number | null;
  /** Column by whose values the cost is told apart; null: none. */
  readonly by: string | null;
  /** Models that the same is priced for besides. */
  readonly also: readonly string[];
}

/** Server -> client notification while a batch is read, in bytes. */
export const BATCH_PROGRESS_METHOD = 'costlint/batchProgress';

export interface BatchProgress {
  readonly id: number;
  readonly done: number;
  readonly total: number;
}

export interface BatchAnswer {
  /** Why there is no answer; null: there is one, and the rest counts. */
  readonly problem: string | null;
  readonly title: string;
  /** `≈ $4.20, max $9.00`. */
  readonly cost: string;
  /** What else is told of it at a glance, a line each. */
  readonly summary: readonly string[];
  /** What is to be acted on. */
  readonly problems: readonly string[];
  readonly assumed: BatchAssumed;
  /** What counts where nothing is assumed. */
  readonly defaults: {
    readonly outputTokens: number;
    readonly balance: string;
    readonly requestsPerMinute: string;
    readonly tokensPerMinute: string;
  };
  /** Where the call stands that who bills for it gives quotes of, to a connected account; null: nobody does. */
  readonly quoted: { readonly line: number; readonly character: number } | null;
  /** So many rows could stand for all; null: they are to be read whole. */
  readonly canSample: number | null;
  readonly columns: readonly string[];
  readonly tables: readonly BatchAnswerTable[];
  readonly histogram: readonly BatchBar[];
  readonly dearest: readonly BatchRow[];
  readonly preview: { readonly title: string; readonly text: string } | null;
  readonly notes: readonly string[];
  readonly exports: Readonly<Record<'markdown' | 'csv' | 'json', string>>;
}

export interface BatchAnswerTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly more: string | null;
}

export interface BatchBar {
  readonly label: string;
  readonly count: string;
  /** Of the longest, 0 to 1. */
  readonly share: number;
}

/** A row of the data by its line, from 1; null where it stands in no line of a text. */
export interface BatchRow {
  readonly line: number | null;
  readonly label: string;
  readonly cost: string;
}
