import type { BillingAnswer, BillingRequest, Connection } from '../../../shared/src/billing-provider';

export interface SendBounds {
  readonly timeoutMs: number;
  /** Longer answers are cut off and count as failed. */
  readonly mostBytes: number;
}

/** Sends requests to billing APIs and adds the key, which nothing else of the program ever sees. */
export interface BillingHttp {
  /** Sends for an account. Never rejects: a failure is an answer with words, which hold no key. */
  send(connection: Connection, request: BillingRequest, bounds: SendBounds): Promise<BillingAnswer>;
}

/** Enough for every documented answer of a billing API; lists of prices are larger. */
export const USUAL_BOUNDS: SendBounds = { timeoutMs: 20_000, mostBytes: 1_000_000 };
