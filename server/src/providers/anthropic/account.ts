import * as v from 'valibot';
import type { BillingResponse } from '../../../../shared/src/billing-provider';
import type { AccountApi, AccountQuery, Reading } from '../../core/billing/account-api';
import { readJson } from '../wire/json-answer';
import { getWithKey } from '../wire/requests';
import { advice } from './advice';
import { askCosts, readCosts } from './costs';
import { HOST, NAME, ORIGIN } from './hosts';
import { readRateHeaders } from './rate-headers';
import { rateLimits } from './rate-limits';

/** Whether the key is good: an ordinary key is asked for a model, which is free; an admin key for the costs of the month. */
const key: AccountQuery = {
  id: 'key',
  tells: ['balance'],
  when: 'poll',
  request: ({ kind, now }) =>
    kind === 'admin' ? askCosts(now) : getWithKey(ORIGIN, '/v1/models', { limit: 1 }),
  read: (response, { kind }) => (kind === 'admin' ? readCosts(response) : readModels(response)),
};

function readModels(response: BillingResponse): Reading {
  const { failure } = readJson(response, v.object({ data: v.array(v.unknown()) }), NAME);
  if (failure) return { facts: null, failure };
  return { facts: { ...readRateHeaders(response), signals: ['ordinary-key'] }, failure: null };
}

/** Source: the vendor's documentation of 2026-08-22. No endpoint tells the credit that is left. */
export const anthropicAccount: AccountApi = {
  header: { name: 'x-api-key', scheme: '' },
  headers: { 'anthropic-version': '2023-06-01' },
  hosts: [HOST],
  keys: [
    { kind: 'ordinary', prefix: 'sk-ant-' },
    { kind: 'admin', prefix: 'sk-ant-admin' },
  ],
  keyVariables: ['ANTHROPIC_ADMIN_KEY', 'ANTHROPIC_ADMIN_API_KEY', 'ANTHROPIC_API_KEY'],
  baseUrlVariables: ['ANTHROPIC_BASE_URL'],
  queries: [key, rateLimits],
  check: key.id,
  unpublished: ['balance'],
  advice,
};
