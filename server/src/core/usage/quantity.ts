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

/**
 * What is metered. Keys are part of the JSON output. Pictures that are sent along are among `inputTokens`, but for
 * models that bill them at a rate of their own: there they are `inputImageTokens`, or `inputImages` where the rate is
 * for a picture. `partialImages` are the unfinished ones that a stream shows before each of the `images`, `searches`
 * those that the provider runs for the model, and `pages` those of documents that it reads out.
 */
export type Metered =
  | 'inputTokens'
  | 'inputImageTokens'
  | 'outputTokens'
  | 'cachedInputTokens'
  | 'inputImages'
  | 'images'
  | 'partialImages'
  | 'seconds'
  | 'characters'
  | 'searches'
  | 'pages'
  | 'requests';

/** The metered quantities of one execution of a call; what is not metered is absent. */
export type Usage = Readonly<Partial<Record<Metered, Quantity>>>;
