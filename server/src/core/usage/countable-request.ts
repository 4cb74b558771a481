import type { Api } from '../recognize/api';
import type { CallRequest } from '../recognize/call-request';
import type { CallOrigin } from '../usage-log/logged-origin';
import type { MeasuredOutputs } from '../usage-log/measured-outputs';
import type { Vendor } from '../vendor/vendor';

/** A request to be counted for one of its models. */
export interface CountableRequest {
  readonly request: CallRequest;
  readonly api: Api;
  /** The model's id as the vendor spells it; the empty string when it is unknown. */
  readonly model: string;
  readonly vendor: Vendor;
  /** Id of who runs it; null when it can't be told. */
  readonly provider: string | null;
  readonly picturesAs: PicturesAs;
  /** Where the call stands that sends it; absent: in no source. */
  readonly from?: CallOrigin;
}

/**
 * What pictures that are sent along are metered as where the request goes: input tokens among the others, tokens at a
 * rate of their own, or pieces.
 */
export type PicturesAs = 'inputTokens' | 'inputImageTokens' | 'inputImages';

/** What is assumed where a call does not say. Tokens. */
export interface CountOptions {
  readonly hole: { readonly likely: number; readonly bound: number };
  readonly outputTokens: number;
  /** Whether `outputTokens` is the user's own word, which holds for every kind of call; absent: it is the default. */
  readonly ownOutputTokens?: boolean;
  /** How long answers were; absent: not known. */
  readonly measured?: Pick<MeasuredOutputs, 'find'>;
}
