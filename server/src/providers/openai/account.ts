import * as v from 'valibot';
import type { BillingResponse } from '../../../../shared/src/billing-provider';
import type { AccountApi, AccountQuery, Reading } from '../../core/billing/account-api';
import { readJson } from '../wire/json-answer';
import { BEARER } from '../wire/keys';
import { getWithKey } from '../wire/requests';
import { advice } from './advice';
import { askCosts, readCosts } from './costs';
import { HOST, NAME, ORIGIN } from './hosts';
import { outOfQuota } from './out-of-quota';
import { readRateHeaders } from './rate-headers';
import { rateLimits } from './rate-limits';

/**
 * Whether the key is good: an ordinary key is asked for the models, which is free; an admin key, which can't list models,
 * for the costs of the month.
 */
const key: AccountQuery = {
  id: 'key',
  tells: ['balance'],
  when: 'poll',
  request: ({ kind, now }) => (kind === 'admin' ? askCosts(now) : getWithKey(ORIGIN, '/v1/models')),
  read(response, { kind, now }) {
    const failure = outOfQuota(response);
    if (failure) return { facts: null, failure };
    return kind === 'admin' ? readCosts(response) : readModels(response, now);
  },
};

function readModels(response: BillingResponse, now: string): Reading {
  const { failure } = readJson(response, v.object({ data: v.array(v.unknown()) }), NAME);
  if (failure) return { facts: null, failure };
  return { facts: { ...readRateHeaders(response, now), signals: ['ordinary-key'] }, failure: null };
}

/**
 * Source: the vendor's description of its API of 2026-08-21. No endpoint tells the credit that is left.
 */
export const openaiAccount: AccountApi = {
  header: BEARER,
  hosts: [HOST],
  keys: [
    { kind: 'ordinary', prefix: 'sk-proj-' },
    { kind: 'ordinary', prefix: 'sk-svcacct-' },
    { kind: 'admin', prefix: 'sk-admin-' },
    { kind: 'ordinary', prefix: '' },
  ],
  keyVariables: ['OPENAI_ADMIN_KEY', 'OPENAI_API_KEY'],
  baseUrlVariables: ['OPENAI_BASE_URL', 'OPENAI_API_BASE'],
  fields: [
    {
      name: 'project',
      label: 'Id of the project whose rate limits to show (proj_...), with an admin key',
      variable: 'OPENAI_PROJECT_ID',
      required: false,
    },
  ],
  queries: [key, rateLimits],
  check: key.id,
  unpublished: ['balance'],
  advice,
};
