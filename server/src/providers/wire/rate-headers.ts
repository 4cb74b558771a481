import * as v from 'valibot';
import type { BillingResponse } from '../../../../shared/src/billing-provider';
import { unixTime } from './fields';

/** Names of a provider's rate headers, in lower case. */
export interface RateHeaderNames {
  readonly limit: string;
  readonly remaining: string;
  readonly reset: string;
}

/** What the rate headers of an answer say; null where one is missing or no number. */
export interface RateHeaders {
  readonly limit: number | null;
  readonly remaining: number | null;
  /** ISO. */
  readonly resetAt: string | null;
}

/** Reads headers whose reset is a Unix time, or what `resetOf` makes an ISO time of. */
export function rateHeaders(
  { headers }: BillingResponse,
  names: RateHeaderNames,
  resetOf: (text: string) => string | null = unixReset,
): RateHeaders {
  const reset = headers[names.reset];
  return {
    limit: wholeNumber(headers[names.limit]),
    remaining: wholeNumber(headers[names.remaining]),
    resetAt: reset === undefined ? null : resetOf(reset),
  };
}

function unixReset(text: string): string | null {
  const reset = v.safeParse(unixTime, wholeNumber(text));
  return reset.success ? reset.output : null;
}

/** A whole number that is not negative, as a header has it; null for anything else. */
export function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : null;
}
