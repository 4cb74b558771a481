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
  /** What those who bill it have to say before it is sent. */
  readonly advice: readonly BatchAdvice[];
  /** Priced requests of which no batch price is known: what they cost is an upper bound. */
  readonly atStandardPrice: number;
  /** Only where some requests were looked at in place of all: then every sum is an estimate. */
  readonly sample?: BatchSample;
  /** Only where limits of a plan were told. */
  readonly duration?: BatchDuration;
  /** Only where a balance was told; null where the batch has no sum in one currency. */
  readonly balance?: BatchBalance | null;
}

export interface BatchSample {
  readonly n: number;
  /** About how many requests the file has. */
  readonly of: number;
  readonly confidence: number;
  /** Within what the likely cost of all lies; null where it has none in one currency. */
  readonly likely: { readonly currency: string; readonly low: string; readonly high: string } | null;
}

export interface BatchDuration {
  /** To send the requests one by one, without a batch API. */
  readonly minutes: number;
  readonly boundBy: 'requests' | 'tokens';
  readonly requestsPerMinute: number | null;
  readonly tokensPerMinute: number | null;
}

export interface BatchBalance {
  readonly amount: string;
  readonly currency: string;
  readonly covers: 'surely' | 'likely' | 'no';
  readonly missing: string;
  /** Line of the first request that is likely not paid for. */
  readonly stopsAt: number | null;
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
  /** Says where the standard price stands for one of a batch that is not known; null elsewhere. */
  readonly priceNote: string | null;
}

export interface BatchUnknown {
  readonly code: Unknown['code'];
  readonly message: string;
  readonly requests: number;
  /** The first that has it; null where some were looked at in place of all. */
  readonly line: number | null;
}

export interface BatchAdvice {
  readonly provider: string;
  readonly words: string;
  /** Page where something can be done about it. */
  readonly link: string | null;
}

export interface BatchDear {
  readonly line: number;
  readonly id: string | null;
  readonly model: string | null;
  readonly likely: string;
  readonly currency: string;
}
