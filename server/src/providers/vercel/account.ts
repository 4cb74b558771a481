import * as v from 'valibot';
import type { AccountApi, AccountQuery } from '../../core/billing/account-api';
import { details, money, moneyText } from '../wire/balances';
import { amount, aside } from '../wire/fields';
import { readJson } from '../wire/json-answer';
import { BEARER } from '../wire/keys';
import { getWithKey } from '../wire/requests';
import { advice } from './advice';
import { HOST, NAME, ORIGIN, vercelPrices } from './prices';

const creditsQuery: AccountQuery = {
  id: 'credits',
  tells: ['balance'],
  when: 'poll',
  request: () => getWithKey(ORIGIN, '/v1/credits'),
  read(response) {
    const { value, failure } = readJson(
      response,
      v.object({ balance: amount, total_used: aside(amount) }),
      NAME,
    );
    if (failure) return { facts: null, failure };
    const facts = {
      balance: money(value.balance, 'USD'),
      details: details([['Used in all', moneyText(value.total_used, 'USD')]]),
    };
    return { facts, failure: null };
  },
};

/** Source: the vendor's own client and its documentation of 2026-08-22. Credits are US dollars. */
export const vercelAccount: AccountApi = {
  header: BEARER,
  hosts: [HOST],
  keys: [{ kind: 'ordinary', prefix: '' }],
  queries: [creditsQuery],
  check: creditsQuery.id,
  unpublished: ['limits'],
  advice,
  prices: [vercelPrices],
};
