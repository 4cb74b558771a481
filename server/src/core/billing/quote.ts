import type { BillingRequest, BillingResponse } from '../../../../shared/src/billing-provider';
import type { Api } from '../recognize/api';
import type { AccountContext, Failure } from './account-api';

/** A provider's own estimate of one call. Asked only when the user asks, who has seen the body. */
export interface QuoteQuery {
  /** Whether it is the call itself, marked as a dry run: where no answer tells, it may have been made. */
  readonly isDryRun?: boolean;
  request(call: QuotedCall, context: AccountContext): QuoteRequest;
  /** Never throws. */
  read(response: BillingResponse, call: QuotedCall, context: AccountContext): QuoteReading;
}

/** What a call sends, as far as its source tells. */
export interface QuotedCall {
  readonly api: Api;
  /** The last name of the callee (`generate`, `edit`). */
  readonly method: string;
  readonly model: string;
  /** The arguments of the call by the names of the API, as JSON. */
  readonly arguments: Readonly<Record<string, JsonValue>>;
  /**
   * Names of arguments that are given but decided at run time, or that have such a part; `UNSEEN_ARGUMENTS` where there
   * are some whose names are not known either.
   */
  readonly open: readonly string[];
}

/** Stands among open arguments for those that are spread in, and in texts for what the program puts in. */
export const UNSEEN_ARGUMENTS = '…';

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

export type QuoteRequest =
  | { readonly request: BillingRequest; readonly refused: null }
  /** Why this call can't be quoted, for people. */
  | { readonly request: null; readonly refused: string };

export type QuoteReading =
  | { readonly quote: Quote; readonly failure: null }
  /** `charged`: the answer does not say that it is an estimate, so that a charge may have happened. */
  | { readonly quote: null; readonly failure: Failure & { readonly charged: boolean } };

export interface Quote {
  /** Of the whole call. Decimal digits. */
  readonly amount: string;
  readonly currency: string;
  /** What it is made of, in words: `2 images at $0.04`. */
  readonly components: readonly string[];
  /** Whether the account's balance covers it; null: the provider does not say. */
  readonly affordable: boolean | null;
}
