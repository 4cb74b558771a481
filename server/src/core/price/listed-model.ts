import type { TieredRate } from './rate';

/** A model with a known price, as a list of prices shows it. */
export interface ListedModel {
  /** Provider id. */
  readonly provider: string;
  readonly model: string;
  readonly rates: readonly TieredRate[];
  /** ISO date that the price was true on. */
  readonly asOf: string;
}
