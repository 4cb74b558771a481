/** How a quantity is known; part of the JSON output. See the words in ARCHITECTURE.md. */
export type How =
  | 'exact'
  | 'counted'
  | 'calibrated'
  | 'capped'
  | 'stated'
  | 'measured'
  | 'assumed'
  | 'unbounded';

/** A metered quantity: at least, likely, at most (null: nothing known limits it). Integers unless the unit is seconds. */
export interface Quantity {
  readonly low: number;
  readonly likely: number;
  readonly high: number | null;
  readonly how: How;
}

/** What is metered. Keys are part of the JSON output. */
export type Metered =
  | 'inputTokens'
  | 'outputTokens'
  | 'cachedInputTokens'
  | 'inputImages'
  | 'images'
  | 'seconds'
  | 'characters'
  | 'requests';

/** The metered quantities of one execution of a call; what is not metered is absent. */
export type Usage = Readonly<Partial<Record<Metered, Quantity>>>;
