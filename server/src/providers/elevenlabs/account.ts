import * as v from 'valibot';
import type { BillingResponse } from '../../../../shared/src/billing-provider';
import { addAmounts, multiplyAmounts } from '../../../../shared/src/money';
import type { AccountApi, AccountQuery, Failure } from '../../core/billing/account-api';
import type { AccountFacts } from '../../core/billing/account-facts';
import { credits, details, unitsText } from '../wire/balances';
import { failureOf } from '../wire/failures';
import { amount, aside, label, unixTime } from '../wire/fields';
import { parseJson, readJson } from '../wire/json-answer';
import { getWithKey } from '../wire/requests';
import { advice } from './advice';

const HOST = 'api.elevenlabs.io';
const NAME = 'ElevenLabs';

const ANSWER = v.object({
  tier: aside(label),
  character_count: amount,
  character_limit: amount,
  next_character_count_reset_unix: aside(unixTime),
  max_character_limit_extension: aside(amount),
  status: aside(label),
  has_open_invoices: aside(v.boolean()),
});

const REFUSAL = v.object({ detail: v.object({ status: v.literal('missing_permissions') }) });

const subscription: AccountQuery = {
  id: 'subscription',
  tells: ['balance'],
  when: 'poll',
  request: () => getWithKey(`https://${HOST}`, '/v1/user/subscription'),
  read(response) {
    const lacking = missingPermission(response);
    if (lacking) return { facts: null, failure: lacking };
    const { value, failure } = readJson(response, ANSWER, NAME);
    return failure ? { facts: null, failure } : { facts: factsOf(value), failure: null };
  },
};

/** A key that may not read the subscription is answered with 401 as a wrong one is: the body tells them apart. */
function missingPermission(response: BillingResponse): Failure | null {
  if (response.status !== 401 || !v.is(REFUSAL, parseJson(response.body))) return null;
  return failureOf('forbidden', response, NAME);
}

function factsOf(value: v.InferOutput<typeof ANSWER>): AccountFacts {
  const { character_count: used, character_limit: limit } = value;
  const left = addAmounts(limit, multiplyAmounts(used, '-1'));
  const reset = value.next_character_count_reset_unix;
  return {
    billing: 'subscription',
    balance: credits(left),
    quota: { limit, used },
    ...(value.tier === null ? {} : { plan: value.tier }),
    ...(reset === null ? {} : { period: { startsAt: null, endsAt: reset } }),
    details: details([
      ['Used', `${unitsText(used)} of ${unitsText(limit)} credits`],
      ['Beyond the limit', extension(value.max_character_limit_extension)],
      ['Status', value.status],
    ]),
    signals: value.has_open_invoices === true ? ['open-invoices'] : [],
  };
}

function extension(most: string | null | undefined): string | null {
  return most == null || most === '0' ? null : `up to ${unitsText(most)} credits`;
}

/** Source: the OpenAPI description in the vendor's documentation of 2025-08-25. Limits of rates are told nowhere. */
export const elevenlabsAccount: AccountApi = {
  header: { name: 'xi-api-key', scheme: '' },
  hosts: [HOST],
  keys: [{ kind: 'ordinary', prefix: '' }],
  queries: [subscription],
  check: subscription.id,
  unpublished: ['limits'],
  advice,
};
