import type { LoggedOrigin } from './logged-origin';

/** What one call was metered to have used, as a log or an answer of an API tells it. No text of it is kept. */
export interface LoggedCall {
  /** As the log spells it; null where it names none. */
  readonly model: string | null;
  /** Id of who billed; null where nothing tells. */
  readonly provider: string | null;
  readonly usage: LoggedUsage;
  /** Service tier (`batch`, `flex`, `priority`) where it is named; null: the standard one, or nothing is said. */
  readonly tier: string | null;
  /** What was charged by the log's own word; null where it does not say. */
  readonly cost: LoggedCost | null;
  /** How many requests its usage and cost are the sum of; absent: it is one. */
  readonly requests?: number;
  /** Which call of a program it is of; absent: the log does not tell. */
  readonly origin?: LoggedOrigin;
}

/** Whole counts; what is not told is absent. Each token is counted once: cached ones are not among `inputTokens`. */
export interface LoggedUsage {
  readonly inputTokens?: number;
  readonly cachedInputTokens?: number;
  readonly cacheWriteTokens?: number;
  readonly cacheWrite1hTokens?: number;
  readonly inputAudioTokens?: number;
  /** With those that the model thought. */
  readonly outputTokens?: number;
  readonly outputAudioTokens?: number;
  readonly images?: number;
}

/** Decimal digits, with how many decimals were written. */
export interface LoggedCost {
  readonly amount: string;
  readonly currency: string;
}

/** One form of usage records. One file each, in `usage-logs/`. */
export interface UsageLogReader {
  readonly id: string;
  /** What it reads, for words: `spans of OpenTelemetry`. */
  readonly about: string;
  /** The calls that a record (what `JSON.parse` gave) tells of; null when it is of another form. Never throws. */
  read(record: Readonly<Record<string, unknown>>): readonly LoggedCall[] | null;
}
