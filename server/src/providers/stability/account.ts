import * as v from 'valibot';
import { multiplyAmounts } from '../../../../shared/src/money';
import type { AccountApi, AccountQuery } from '../../core/billing/account-api';
import { credits, details, moneyText } from '../wire/balances';
import { amount } from '../wire/fields';
import { readJson } from '../wire/json-answer';
import { BEARER } from '../wire/keys';
import { getWithKey } from '../wire/requests';
import { advice } from './advice';

const HOST = 'api.stability.ai';
const DOLLARS_OF_A_CREDIT = '0.01';

const balance: AccountQuery = {
  id: 'balance',
  tells: ['balance'],
  when: 'poll',
  request: () => getWithKey(`https://${HOST}`, '/v1/user/balance'),
  read(response) {
    const { value, failure } = readJson(response, v.object({ credits: amount }), 'Stability AI');
    if (failure) return { facts: null, failure };
    const facts = {
      billing: 'prepaid',
      balance: credits(value.credits),
      details: details([['Worth', moneyText(multiplyAmounts(value.credits, DOLLARS_OF_A_CREDIT), 'USD')]]),
    } as const;
    return { facts, failure: null };
  },
};

/** Source: the field and the worth of a credit that independent public clients read; the vendor's own page was not seen. */
export const stabilityAccount: AccountApi = {
  header: BEARER,
  hosts: [HOST],
  keys: [{ kind: 'ordinary', prefix: '' }],
  queries: [balance],
  check: balance.id,
  unpublished: ['limits'],
  advice,
};
