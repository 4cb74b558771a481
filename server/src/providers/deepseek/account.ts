import * as v from 'valibot';
import { compareAmounts } from '../../../../shared/src/money';
import type { AccountApi, AccountQuery } from '../../core/billing/account-api';
import type { AccountFacts } from '../../core/billing/account-facts';
import { details, money, moneyText } from '../wire/balances';
import { amount, aside, currency } from '../wire/fields';
import { readJson } from '../wire/json-answer';
import { BEARER } from '../wire/keys';
import { getWithKey } from '../wire/requests';
import { advice } from './advice';

const HOST = 'api.deepseek.com';
const NAME = 'DeepSeek';

const INFO = v.object({
  currency,
  total_balance: amount,
  granted_balance: aside(amount),
  topped_up_balance: aside(amount),
});

const ANSWER = v.object({
  is_available: aside(v.boolean()),
  balance_infos: v.pipe(v.array(INFO), v.minLength(1)),
});

type Info = v.InferOutput<typeof INFO>;

const balance: AccountQuery = {
  id: 'balance',
  tells: ['balance'],
  when: 'poll',
  request: () => getWithKey(`https://${HOST}`, '/user/balance'),
  read(response) {
    const { value, failure } = readJson(response, ANSWER, NAME);
    return failure ? { facts: null, failure } : { facts: factsOf(value), failure: null };
  },
};

/** Accounts may hold two currencies: the first that has money is the balance, what is in the others is told beside it. */
function factsOf({ is_available, balance_infos }: v.InferOutput<typeof ANSWER>): AccountFacts {
  const main = balance_infos.find(hasMoney) ?? (balance_infos[0] as Info);
  return {
    billing: 'prepaid',
    balance: money(main.total_balance, main.currency),
    details: details([
      ['Granted', moneyText(main.granted_balance, main.currency)],
      ['Topped up', moneyText(main.topped_up_balance, main.currency)],
      ...balance_infos
        .filter((info) => info !== main)
        .map((info) => [`In ${info.currency}`, moneyText(info.total_balance, info.currency)] as const),
    ]),
    signals: is_available === false ? ['out-of-credit'] : [],
  };
}

function hasMoney({ total_balance }: Info): boolean {
  return compareAmounts(total_balance, '0') > 0;
}

/** Source: the API's documentation as quoted on 2026-08-10. It limits how many calls run at once, and tells no rates. */
export const deepseekAccount: AccountApi = {
  header: BEARER,
  hosts: [HOST],
  keys: [{ kind: 'ordinary', prefix: '' }],
  queries: [balance],
  check: balance.id,
  unpublished: ['limits'],
  advice,
};
