/**
 * What one price covers. Part of the JSON output (`unit`).
 */
export type RateUnit =
  | 'input_token'
  | 'output_token'
  | 'cached_input_token'
  | 'cache_write_token'
  | 'request'
  | 'image'
  | 'second'
  | 'character'
  | 'page'
  | 'search';

/** The price of `per` units, in decimal digits, with where it comes from and the date it was true (ISO). */
export interface Rate {
  readonly unit: RateUnit;
  readonly per: number;
  readonly amount: string;
  readonly currency: string;
  readonly source: string;
  readonly asOf: string;
}

/** A rate that depends on how long the prompt is: above `above` input tokens the whole request is priced so. */
export interface RateTier {
  readonly above: number;
  readonly amount: string;
}

export interface TieredRate extends Rate {
  readonly tiers: readonly RateTier[];
}

/** What a catalog says of one (provider, model) on one date. */
export interface ModelPrice {
  readonly provider: string;
  /** The catalog's own id of the model. */
  readonly model: string;
  /** How the asked id led here: the id itself, the id with a date suffix, or a listed alias. */
  readonly matched: 'exact' | 'dated' | 'alias';
  /** A unit that has no entry here has no known price. */
  readonly rates: readonly TieredRate[];
  /** Multiplier on every rate for the batch API as decimal digits (`0.5`), or null when unknown. */
  readonly batchMultiplier: string | null;
  /** Tokens; null when unknown. */
  readonly contextWindow: number | null;
  /** Set when the provider has withdrawn it (ISO date), else null. */
  readonly retired: string | null;
}

/** Why there is no price. Codes are part of the JSON output. */
export interface NoPrice {
  readonly code: 'model-unknown' | 'price-unknown';
  /** Words that a person can act on. */
  readonly message: string;
}

/** A dated set of prices. Synchronous and pure: whoever loads data does so beforehand. */
export interface Catalog {
  readonly id: string;
  /** ISO date that the data was true on. */
  readonly asOf: string;
  /** Looks a model up by exact id, dated id or alias; never by likeness. `date` is ISO (`2026-11-20`). */
  lookup(provider: string, model: string, date: string): ModelPrice | NoPrice;
}
