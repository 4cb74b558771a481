import type { BillingResponse } from '../../../../shared/src/billing-provider';
import type { AccountFacts } from '../../core/billing/account-facts';
import { isoOf } from '../wire/fields';
import { rateFacts } from '../wire/rate-facts';
import { rateHeaders, wholeNumber } from '../wire/rate-headers';

/** Source: the vendor's guide to rate limits of 2026-07-15. */
const HEADERS = {
  limit: 'x-ratelimit-limit-requests',
  remaining: 'x-ratelimit-remaining-requests',
  reset: 'x-ratelimit-reset-requests',
};

/**
 * What the rate headers of an answer tell, where it has them: whether the list of models does is not documented. How long a
 * limit lasts is not told, for some are by the day. `now` is ISO.
 */
export function readRateHeaders(response: BillingResponse, now: string): AccountFacts {
  const tokens = {
    label: 'Tokens',
    limit: wholeNumber(response.headers['x-ratelimit-limit-tokens']),
    remaining: wholeNumber(response.headers['x-ratelimit-remaining-tokens']),
  };
  const requests = rateHeaders(response, HEADERS, (text) => timeAfter(text, now));
  return rateFacts(requests, [tokens], 'of the list of models, which is free');
}

const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 } as const;
const DURATION = /^(?:\d{1,9}(?:\.\d{1,9})?(?:ms|[dhms]))+$/;

/** The time at which a span such as `6m0s` or `2m59.56s` is over; null where it is none. */
function timeAfter(span: string, now: string): string | null {
  if (span.length > 60 || !DURATION.test(span)) return null;
  let ms = 0;
  for (const [, count, unit] of span.matchAll(/(\d+(?:\.\d+)?)(ms|[dhms])/g))
    ms += Number(count) * UNITS[unit as keyof typeof UNITS];
  return isoOf(Math.ceil(Date.parse(now) + ms)) || null;
}
