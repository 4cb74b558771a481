import type { ModelPrice, NoPrice } from './rate';

/**
 * One argument of a call that sets the price of media: `given` as the source has it (numbers and flags as text,
 * `1024x1024`, `hd`, `true`), `absent` when it is surely not given, so that the API's default holds, or `unknown` when
 * it is given but can't be told.
 */
export type MediaArgument = { readonly given: string } | 'absent' | 'unknown';

/** The arguments that prices of media depend on; a missing one counts as absent. */
export interface MediaArguments {
  readonly size?: MediaArgument;
  readonly quality?: MediaArgument;
  readonly resolution?: MediaArgument;
  /** Whether a video has sound. */
  readonly audio?: MediaArgument;
}

/** Prices of images, audio and video that depend on the call's own arguments. */
export interface MediaCatalog {
  /**
   * Null when these tables say nothing of the model, else its price for these arguments. `provider` is a provider's
   * own id.
   */
  lookup(provider: string, model: string, media: MediaArguments): ModelPrice | NoPrice | null;
}
