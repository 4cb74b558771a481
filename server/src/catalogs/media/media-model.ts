import type { MediaArguments } from '../../core/price/media-price';
import type { RateUnit } from '../../core/price/rate';

/** A rate as media tables write it. */
export interface MediaRate {
  readonly unit: RateUnit;
  readonly per: number;
  readonly amount: string;
  /** USD where it says nothing else. */
  readonly currency?: string;
  /** Where it comes from and when it was true (ISO), where that differs from the table's own. */
  readonly source?: string;
  readonly asOf?: string;
}

export type MediaKey = keyof MediaArguments;

/** A rate that holds for some arguments; keys that are missing do not matter. Values are lower-case. */
export interface MediaChoice extends MediaRate {
  readonly when: Readonly<Partial<Record<MediaKey, readonly string[]>>>;
}

/** What one or more models cost by the call's own arguments. */
export interface MediaModel {
  /** Provider ids. */
  readonly providers: readonly string[];
  /** Whole ids. */
  readonly models: readonly string[];
  /** Beginnings of ids that go on with the name of a voice (`aura-2-thalia-en`). */
  readonly voices?: readonly string[];
  /** Rates that hold whatever the arguments are. */
  readonly rates?: readonly MediaRate[];
  /** Rates of which one holds, the likely one first where the call leaves it open. */
  readonly choices?: readonly MediaChoice[];
  /** More choices for a size that the table does not list; null where there is no such size. */
  readonly choicesOf?: (size: string) => readonly MediaChoice[] | null;
  /** What the API takes for an argument that is not given; without one, all choices stay open. */
  readonly defaults?: Readonly<Partial<Record<MediaKey, string>>>;
  /** The API has one argument for both: what is given as size is the resolution. */
  readonly sizeIsResolution?: boolean;
  /** Units whose quantity must be known. */
  readonly required?: readonly RateUnit[];
  readonly batchMultiplier?: string;
  /** Why there is no price though the vendor has one. */
  readonly unpriced?: string;
  readonly notes?: readonly string[];
  readonly source: string;
  readonly asOf: string;
}

/** Per second of a price that is listed by the minute or the hour, per million of one that is listed so. */
export const MINUTE = 60;
export const HOUR = 3600;
export const MILLION = 1_000_000;
