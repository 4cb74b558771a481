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
  /** What the same comes to otherwise: at the price of a batch API or without one, on models that were asked for. */
  readonly others?: readonly BatchOther[];
  /** Only where rows of data were put into a call. */
  readonly rows?: BatchRows;
  /** What requests come to by the values of a column, the dearest first. */
  readonly by?: { readonly column: string; readonly values: readonly BatchGroup[]; readonly more: number };
  /** Only where some requests were looked at in place of all: then every sum is an estimate. */
  readonly sample?: BatchSample;
  /** Only where limits of a plan were told. */
  readonly duration?: BatchDuration;
  /** Only where a balance was told; null where the batch has no sum in one currency. */
  readonly balance?: BatchBalance | null;
}

export interface BatchOther extends BatchSums {
  /** Null: as the requests themselves say. */
  readonly provider: string | null;
  readonly model: string | null;
  /** Whether a batch API takes it, at its price. */
  readonly batchPrice: boolean;
}

export interface BatchGroup extends BatchSums {
  readonly value: string;
}

/** A call, and the rows that are put into it. */
export interface BatchRows {
  readonly call: {
    readonly path: string;
    /** 1-based. */
    readonly line: number;
    readonly api: string | null;
    readonly model: string | null;
  };
  /** Null: only a count of rows was told. */
  readonly dataset: {
    readonly format: 'csv' | 'tsv' | 'jsonl' | 'json' | 'lines' | 'parquet';
    readonly columns: readonly string[];
  } | null;
  /** What fills each place of the call that is only known when the program runs. */
  readonly bindings: readonly BatchBinding[];
  /** What is sent with the first row; null where no row fits. */
  readonly preview: {
    readonly line: number | null;
    readonly inputTokens: BatchTokens | null;
    readonly messages: readonly { readonly role: string; readonly text: string }[];
  } | null;
}

export interface BatchBinding {
  /** What the source calls it. */
  readonly hole: string;
  /** Null: none, and it is taken to be as long as any hole. */
  readonly column: string | null;
  /** Found by its name, because somebody said so, or because there is no other; null: not found. */
  readonly how: 'name' | 'stated' | 'only' | null;
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
  /** How much of it is likely spent, 1 for all; null where it is nothing. */
  readonly share: number | null;
  readonly missing: string;
  /** Line of the first request that is likely not paid for; null where no line is known. */
  readonly stopsAt: number | null;
  /** About how many requests are likely paid for, where no line is known; else null. */
  readonly paysFor: number | null;
  /** What covers it, of the sizes that the provider sells; null: it is covered, or no sizes are known. */
  readonly topUp: BatchTopUp | null;
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
  /** Only where requests are priced as long ones: above so many input tokens. */
  readonly longContext?: { readonly above: number; readonly requests: number };
  /** Only where all requests begin alike: so many tokens, and what all cost if these are found in the cache or never are. */
  readonly cached?: {
    readonly tokens: number;
    readonly currency: string;
    readonly low: string;
    readonly high: string;
  };
}

/** So many top-ups of one size. */
export interface BatchTopUp {
  readonly amount: string;
  readonly count: number;
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
