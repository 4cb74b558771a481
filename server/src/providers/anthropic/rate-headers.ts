import * as v from 'valibot';
import type { BillingResponse } from '../../../../shared/src/billing-provider';
import type { AccountFacts } from '../../core/billing/account-facts';
import { isoTime } from '../wire/fields';
import { rateFacts } from '../wire/rate-facts';
import { rateHeaders, wholeNumber } from '../wire/rate-headers';

/** Source: the vendor's page on rate limits of 2026-08-22. */
const PREFIX = 'anthropic-ratelimit-';

const TOKENS = [
  ['Tokens', 'tokens'],
  ['Input tokens', 'input-tokens'],
  ['Output tokens', 'output-tokens'],
] as const;

/** What the rate headers of an answer tell, where it has them: whether the list of models does is not documented. */
export function readRateHeaders(response: BillingResponse): AccountFacts {
  const { headers } = response;
  const names = {
    limit: `${PREFIX}requests-limit`,
    remaining: `${PREFIX}requests-remaining`,
    reset: `${PREFIX}requests-reset`,
  };
  const tokens = TOKENS.map(([label, name]) => ({
    label,
    limit: wholeNumber(headers[`${PREFIX}${name}-limit`]),
    remaining: wholeNumber(headers[`${PREFIX}${name}-remaining`]),
  }));
  return rateFacts(rateHeaders(response, names, timeOf), tokens, 'of the list of models, which is free');
}

function timeOf(text: string): string | null {
  const time = v.safeParse(isoTime, text);
  return time.success ? time.output : null;
}
