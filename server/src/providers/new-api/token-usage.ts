import * as v from 'valibot';
import type { AccountQuery } from '../../core/billing/account-api';
import { credits, details, unitsText } from '../wire/balances';
import { failureOf } from '../wire/failures';
import { amount, aside, unixTime } from '../wire/fields';
import { UNLIMITED_SIGNAL } from '../wire/gateway-dashboard';
import { readJson } from '../wire/json-answer';
import { getWithKey } from '../wire/requests';

const NAME = 'The New API gateway';

const VERDICT = v.object({ code: aside(v.boolean()) });

const ANSWER = v.object({
  data: v.object({
    total_granted: amount,
    total_used: amount,
    total_available: amount,
    unlimited_quota: aside(v.boolean()),
    expires_at: aside(unixTime),
  }),
});

/** What is left of the key in the gateway's own units of quota, which are no money: asked where no money was told. */
export const tokenUsage: AccountQuery = {
  id: 'token-usage',
  tells: ['balance'],
  when: 'poll',
  needed: ({ balance, signals = [] }) => balance === undefined && !signals.includes(UNLIMITED_SIGNAL),
  // It stands at the address of the gateway itself, not below /v1.
  request: ({ baseUrl }) =>
    baseUrl === null || baseUrl.endsWith('/v1') ? null : getWithKey(baseUrl, '/api/usage/token'),
  read(response) {
    const verdict = readJson(response, VERDICT, NAME);
    if (verdict.failure) return { facts: null, failure: verdict.failure };
    if (verdict.value.code === false)
      return { facts: null, failure: failureOf('server-error', response, NAME) };
    const { value, failure } = readJson(response, ANSWER, NAME);
    if (failure) return { facts: null, failure };
    const { total_granted, total_used, total_available, unlimited_quota, expires_at } = value.data;
    const expiry = details([['This key expires', expires_at]]);
    if (unlimited_quota === true)
      return { facts: { signals: [UNLIMITED_SIGNAL], details: expiry }, failure: null };
    const facts = {
      balance: credits(total_available),
      quota: { limit: total_granted, used: total_used },
      details: [
        ['Used', `${unitsText(total_used)} of ${unitsText(total_granted)} units of quota`] as const,
        ...expiry,
      ],
    };
    return { facts, failure: null };
  },
};
