import type { Unknown } from '../core/estimate/estimate';

/** What `batch` found; the JSON format is this object as it is. */
export interface BatchReport extends BatchSums {
  readonly version: 1;
  readonly catalog: { readonly asOf: string };
  /** Relative to the folder it ran in, with `/`. */
  readonly file: string;
  /** Sums by currency; `estimate` is null where there are several. */
  readonly byCurrency: Readonly<Record<string, BatchMoney>>;
  readonly malformed: number;
  /** The first hundred of them. */
  readonly malformedLines: readonly { readonly line: number; readonly message: string }[];
  readonly byModel: readonly BatchModel[];
  /** Why requests have no price. */
  readonly unknown: readonly BatchUnknown[];
  /** What a provider would not take. */
  readonly limits: readonly {
    readonly provider: string;
    readonly message: string;
    readonly source: string;
  }[];
  /** The requests that likely cost the most. */
  readonly dearest: readonly BatchDear[];
  /** Requests by their likely input tokens: those below each bound that are in no row before. */
  readonly histogram: readonly { readonly below: number; readonly requests: number }[];
  readonly assumptions: readonly string[];
}

export interface BatchSums {
  readonly requests: number;
  readonly unpriced: number;
  readonly inputTokens: BatchTokens;
  readonly outputTokens: BatchTokens;
  readonly estimate: (BatchMoney & { readonly currency: string }) | null;
}

export interface BatchTokens {
  readonly low: number;
  readonly likely: number;
  readonly high: number | null;
}

export interface BatchMoney {
  readonly low: string;
  readonly likely: string;
  readonly high: string | null;
}

export interface BatchModel extends BatchSums {
  readonly provider: string | null;
  readonly model: string | null;
  /** Whether the price of a batch counts; null: no price is known. */
  readonly batchPrice: boolean | null;
}

export interface BatchUnknown {
  readonly code: Unknown['code'];
  readonly message: string;
  readonly requests: number;
  /** The first that has it. */
  readonly line: number;
}

export interface BatchDear {
  readonly line: number;
  readonly id: string | null;
  readonly model: string | null;
  readonly likely: string;
  readonly currency: string;
}
