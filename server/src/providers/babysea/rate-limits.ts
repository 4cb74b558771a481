import type { BillingResponse } from '../../../../shared/src/billing-provider';
import type { LimitFacts } from '../../core/billing/account-facts';
import { rateHeaders } from '../wire/rate-headers';

const HEADERS = {
  limit: 'x-ratelimit-limit',
  remaining: 'x-ratelimit-remaining',
  reset: 'x-ratelimit-reset',
};

/** What every answer says of the limit of requests; null: nothing. How long its window is, is not published. */
export function limitsOf(response: BillingResponse): LimitFacts | null {
  const { limit, remaining, resetAt } = rateHeaders(response, HEADERS);
  const limits: LimitFacts = {
    ...(limit === null ? {} : { requestsUntilReset: limit }),
    ...(remaining === null ? {} : { remaining }),
    ...(resetAt === null ? {} : { resetAt }),
  };
  return Object.keys(limits).length > 0 ? limits : null;
}
