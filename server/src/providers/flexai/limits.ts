import type { BillingResponse } from '../../../../shared/src/billing-provider';
import type { AccountQuery, Reading } from '../../core/billing/account-api';
import type { AccountFacts } from '../../core/billing/account-facts';
import { failureByStatus, malformed } from '../wire/failures';
import { NO_JSON, parseJson } from '../wire/json-answer';
import { type RateHeaders, rateHeaders } from '../wire/rate-headers';
import { getWithKey } from '../wire/requests';
import { NAME, TOKENS_HOST } from './hosts';

const HEADERS = {
  limit: 'x-ratelimit-limit-requests',
  remaining: 'x-ratelimit-remaining-requests',
  reset: 'x-ratelimit-reset-requests',
};

/** Requests a minute of one key, by tier. Source: docs.flex.ai/inference-api/reference/billing. */
const TIERS: ReadonlyMap<number, string> = new Map([
  [10, 'free'],
  [60, 'elevated'],
  [100, 'paid'],
]);

/**
 * Every answer carries the limits of the key; the list of models costs nothing. A request counts against the limit, of
 * which there may be ten a minute. The balance is published nowhere, but its end shows as 402 here too.
 */
export const limits: AccountQuery = {
  id: 'limits',
  tells: ['limits'],
  when: 'on-demand',
  request: () => getWithKey(`https://${TOKENS_HOST}`, '/v1/models'),
  read: readLimits,
};

function readLimits(response: BillingResponse): Reading {
  const failure = failureByStatus(response, NAME);
  if (failure) return { facts: null, failure };
  // A page of somebody in between says nothing of the key.
  if (parseJson(response.body) === undefined)
    return { facts: null, failure: malformed(response, NAME, NO_JSON) };
  return { facts: factsOf(rateHeaders(response, HEADERS)), failure: null };
}

function factsOf({ limit, remaining, resetAt }: RateHeaders): AccountFacts {
  const tier = limit === null ? undefined : TIERS.get(limit);
  return {
    billing: 'prepaid',
    ...(limit === null && remaining === null
      ? {}
      : {
          limits: {
            ...(limit === null ? {} : { requestsPerMinute: limit }),
            ...(remaining === null ? {} : { remaining }),
            ...(resetAt === null ? {} : { resetAt }),
          },
        }),
    ...(tier === undefined ? {} : { details: [['Tier', tier]], signals: [`tier:${tier}`] }),
  };
}
