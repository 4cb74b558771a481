/**
 * The bundled price file as `scripts/assets/prices.mjs` writes it. Amounts are decimal digits; a price key is one of
 * `PRICE_UNITS`.
 */
export interface PriceData {
  readonly format: 1;
  readonly name: string;
  readonly version: string;
  /** ISO date on which the data was published. */
  readonly asOf: string;
  readonly providers: Readonly<Record<string, ProviderData>>;
}

/**
 * First day (ISO) of the history that the data keeps: the day its list was begun, by the history of its repository. What
 * held before is unknown, also of entries that say no first day.
 */
export const HISTORY_BEGINS = '2025-06-21';

export interface ProviderData {
  /** Providers whose list counts for models that this one does not list, by the data's own word. */
  readonly fallback?: readonly string[];
  readonly models: readonly ModelData[];
}

export interface ModelData {
  readonly id: string;
  /** Whole ids that mean this model. */
  readonly aliases: readonly string[];
  /** Texts that an id of this model starts with, holds or ends with; only ever around version suffixes. */
  readonly starts?: readonly string[];
  readonly contains?: readonly string[];
  readonly ends?: readonly string[];
  readonly context?: number;
  readonly deprecated?: true;
  /** Oldest first. */
  readonly prices: readonly PriceEntry[];
}

export interface PriceEntry {
  /** First day (ISO) that it holds; without it, from the beginning. */
  readonly from?: string;
  /** UTC times of day (`01:00:00Z`) between which it holds instead of the entry before it. */
  readonly hours?: readonly [string, string];
  readonly rates: Readonly<Record<string, PriceAmount>>;
}

/** Digits, or digits followed by `[tokens, digits]`: above so many input tokens the whole request is priced so. */
export type PriceAmount = string | readonly [string, ...(readonly [number, string])[]];

/** Reads the file's JSON. Throws with words when it is not such a file. */
export function readPriceData(text: string): PriceData {
  const data: unknown = JSON.parse(text);
  if (!isPriceData(data)) throw new Error('the price file is not of a format that this version reads');
  return data;
}

// The file is written and checked by the build; what is looked at here is that it is that file.
function isPriceData(data: unknown): data is PriceData {
  if (typeof data !== 'object' || data === null) return false;
  const file = data as Partial<PriceData>;
  return file.format === 1 && typeof file.asOf === 'string' && typeof file.providers === 'object';
}
