import * as v from 'valibot';
import type { BillingResponse } from '../../../../shared/src/billing-provider';
import type { AccountApi, AccountQuery, Reading } from '../../core/billing/account-api';
import { money } from '../wire/balances';
import { amount, amountFromNumber, currency } from '../wire/fields';
import { readJson } from '../wire/json-answer';
import { getWithKey } from '../wire/requests';
import { advice } from './advice';
import { API, API_HOST, LEGACY_HOST, NAME } from './hosts';
import { falQuote } from './quote';

const BILLING = v.object({ credits: v.object({ current_balance: amount, currency }) });

/** Admin keys ask for the billing of the account; others at the older address, which answers with a bare number. */
const balance: AccountQuery = {
  id: 'balance',
  tells: ['balance'],
  when: 'poll',
  request: ({ kind }) =>
    kind === 'admin'
      ? getWithKey(API, '/v1/account/billing', { expand: 'credits' })
      : getWithKey(`https://${LEGACY_HOST}`, '/billing/user_balance'),
  read: (response, { kind }) => (kind === 'admin' ? readBilling(response) : readBareNumber(response)),
};

function readBilling(response: BillingResponse): Reading {
  const { value, failure } = readJson(response, BILLING, NAME);
  if (failure) return { facts: null, failure };
  const { current_balance, currency } = value.credits;
  return { facts: { billing: 'prepaid', balance: money(current_balance, currency) }, failure: null };
}

function readBareNumber(response: BillingResponse): Reading {
  const { value, failure } = readJson(response, amountFromNumber, NAME);
  if (failure) return { facts: null, failure };
  return { facts: { billing: 'prepaid', balance: money(value, 'USD') }, failure: null };
}

/**
 * Source: fal.ai/docs as public clients quote it; the older address and that its number is in US dollars is known from such
 * clients alone. Prices are told only for models that are named in the request, so that there is no list of them.
 */
export const falAccount: AccountApi = {
  header: { name: 'authorization', scheme: 'Key' },
  hosts: [API_HOST, LEGACY_HOST],
  keys: [
    { kind: 'ordinary', prefix: '' },
    { kind: 'admin', prefix: '' },
  ],
  queries: [balance],
  check: balance.id,
  unpublished: ['limits'],
  advice,
  quote: falQuote,
};
