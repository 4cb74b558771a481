/**
 * What one price covers. Part of the JSON output (`unit`). `generation` is one finished image or video whatever was
 * asked for, `input_image` a picture that is sent along,
 * `partial_image` an unfinished one that a stream shows, `message` a text message of a voice session.
 */
export type RateUnit =
  | 'input_token'
  | 'output_token'
  | 'cached_input_token'
  | 'cache_write_token'
  | 'cache_write_1h_token'
  | 'input_audio_token'
  | 'output_audio_token'
  | 'cached_audio_token'
  | 'input_image_token'
  | 'output_image_token'
  | 'cached_image_token'
  | 'input_video_token'
  | 'output_video_token'
  | 'reasoning_token'
  | 'citation_token'
  | 'request'
  | 'generation'
  | 'image'
  | 'partial_image'
  | 'input_image'
  | 'second'
  | 'character'
  | 'page'
  | 'annotated_page'
  | 'message'
  | 'search'
  | 'file_search';

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

/** A rate with its tiers by length of the prompt, in rising order; none as a rule. */
export interface TieredRate extends Rate {
  readonly tiers: readonly RateTier[];
}

/** What a catalog says of one (provider, model) on one date. */
export interface ModelPrice {
  readonly provider: string;
  /** The catalog's own id of the model. */
  readonly model: string;
  /** How the asked id led here: the id itself, the id with a date or version suffix, or a listed alias. */
  readonly matched: 'exact' | 'dated' | 'alias';
  /** A unit that has no entry here has no known price. */
  readonly rates: readonly TieredRate[];
  /**
   * Other sets of rates that may hold instead of `rates`, by the time of day or by arguments that the call leaves open.
   * Low and high of an estimate span all sets.
   */
  readonly others: readonly (readonly TieredRate[])[];
  /** Units whose quantity must be known, or the cost isn't. */
  readonly required: readonly RateUnit[];
  /** Multiplier on every rate for the batch API as decimal digits (`0.5`), or null when unknown. */
  readonly batchMultiplier: string | null;
  /** What becomes of the rate of cached input in the batch API. */
  readonly batchCached: BatchCached;
  /** Multipliers of other service tiers by the name that requests use (`flex`, `priority`); absent: unknown. */
  readonly serviceTiers: Readonly<Record<string, string>>;
  /** Tokens; null when unknown. */
  readonly contextWindow: number | null;
  /** Set when the provider has withdrawn it or says when it will (ISO date), else null. */
  readonly retired: string | null;
  /** The id that the provider recommends in its place; null or absent: unknown. */
  readonly successor?: string | null;
  /** Whether the catalog says that the provider no longer lists it. */
  readonly deprecated: boolean;
  /** What was taken to be so, in words for people. */
  readonly notes: readonly string[];
  /** Where the rates come from. */
  readonly catalog: CatalogId;
  /** The day (ISO) from which these rates hold; absent: not known. */
  readonly since?: string;
  /** What the listed rates were multiplied by, as decimal digits, for it is agreed so; absent: nothing. */
  readonly multiplier?: string;
}

/**
 * Cached input in a batch: its rate is multiplied like the others (`discounted`), stays as it is (`undiscounted`), or
 * there is none and it costs as other input in the batch (`as-input`).
 */
export type BatchCached = 'discounted' | 'undiscounted' | 'as-input';

/** A catalog's id and the ISO date that its data was true on. */
export interface CatalogId {
  readonly id: string;
  readonly asOf: string;
}

/** Why there is no price. Codes are part of the JSON output. */
export interface NoPrice {
  readonly code: 'model-unknown' | 'price-unknown' | 'quantity-unknown';
  /** Words that a person can act on. */
  readonly message: string;
}

export function isPrice(answer: ModelPrice | NoPrice): answer is ModelPrice {
  return 'rates' in answer;
}

/** A dated set of prices. Synchronous and pure: whoever loads data does so beforehand. */
export interface Catalog extends CatalogId {
  /**
   * Looks a model up by exact id, dated id or alias; never by likeness. `provider` is a provider's id for price data
   * (`Provider.priceDataId`), `date` is ISO (`2026-11-20`).
   */
  lookup(provider: string, model: string, date: string): ModelPrice | NoPrice;
  /** Ids of the models that it lists for a provider; empty when it lists none. */
  models(provider: string): readonly string[];
}
