import * as v from 'valibot';
import { multiplyAmounts } from '../../../../shared/src/money';
import type { AccountApi, AccountQuery } from '../../core/billing/account-api';
import { money } from '../wire/balances';
import { amount } from '../wire/fields';
import { readJson } from '../wire/json-answer';
import { BEARER } from '../wire/keys';
import { getWithKey } from '../wire/requests';
import { advice } from './advice';

const HOST = 'management-api.x.ai';

const ANSWER = v.object({ total: v.object({ val: amount }) });

/** Ids stand in the path of the request. */
const TEAM = /^[A-Za-z0-9_-]{1,80}$/;

/** The ledger counts in cents, and what is left is below zero in it: -2500 are $25.00. */
const DOLLARS_OF_THE_LEDGER = '-0.01';

const balance: AccountQuery = {
  id: 'prepaid-balance',
  tells: ['balance'],
  when: 'poll',
  request({ fields }) {
    const team = fields.team ?? '';
    return TEAM.test(team)
      ? getWithKey(`https://${HOST}`, `/v1/billing/teams/${team}/prepaid/balance`)
      : null;
  },
  read(response) {
    const { value, failure } = readJson(response, ANSWER, 'xAI');
    if (failure) return { facts: null, failure };
    const left = multiplyAmounts(value.total.val, DOLLARS_OF_THE_LEDGER);
    return { facts: { billing: 'prepaid', balance: money(left, 'USD') }, failure: null };
  },
};

/**
 * Source: docs.x.ai names the endpoint and its management keys; that amounts are in cents with their sign turned is how
 * independent public clients read it. How management keys begin is not known, so that every key is taken for one.
 */
export const xaiAccount: AccountApi = {
  header: BEARER,
  hosts: [HOST],
  keys: [{ kind: 'admin', prefix: '' }],
  keyVariables: ['XAI_MANAGEMENT_KEY'],
  fields: [
    {
      name: 'team',
      label: 'Id of the team, from the console of xAI',
      variable: 'XAI_TEAM_ID',
      required: true,
    },
  ],
  queries: [balance],
  check: balance.id,
  unpublished: ['limits'],
  advice,
};
