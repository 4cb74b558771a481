import type { AccountApi, AccountQuery } from '../../server/src/core/billing/account-api';
import type { AccountFacts } from '../../server/src/core/billing/account-facts';
import type { AccountProvider } from '../../server/src/core/billing/account-provider';
import { failureByStatus, malformed } from '../../server/src/providers/wire/failures';
import { parseJson } from '../../server/src/providers/wire/json-answer';
import type { BillingResponse } from '../../shared/src/billing-provider';

/** A query whose answers are the facts themselves, as JSON. */
export function factsQuery(id: string, given: Partial<AccountQuery> = {}): AccountQuery {
  return {
    id,
    tells: ['balance'],
    when: 'poll',
    request: () => ({
      method: 'GET',
      url: `https://api.acme.example/${id}`,
      body: null,
      withKey: true,
    }),
    read: readFacts,
    ...given,
  };
}

function readFacts(response: BillingResponse) {
  const failure = failureByStatus(response, 'Acme AI');
  if (failure) return { facts: null, failure };
  const value = parseJson(response.body);
  if (typeof value !== 'object' || value === null)
    return { facts: null, failure: malformed(response, 'Acme AI', 'facts are missing') };
  return { facts: value as AccountFacts, failure: null };
}

export function accountProvider(given: Partial<AccountApi> = {}): AccountProvider {
  const api: AccountApi = {
    header: { name: 'authorization', scheme: 'Bearer' },
    hosts: ['api.acme.example'],
    keys: [{ kind: 'ordinary', prefix: 'sk-acme-' }],
    queries: [factsQuery('balance')],
    check: 'balance',
    unpublished: ['limits'],
    advice: [],
    ...given,
  };
  return {
    id: 'acme',
    name: 'Acme AI',
    billingPage: 'https://acme.example/billing',
    keyVariables: ['ACME_API_KEY'],
    api,
  };
}

/** Facts of a balance in US dollars. */
export function dollars(amount: string, more: AccountFacts = {}): AccountFacts {
  return { balance: { amount, currency: 'USD', unit: 'money' }, ...more };
}
