import * as v from 'valibot';
import { multiplyAmounts } from '../../../../shared/src/money';
import type { AccountApi, AccountQuery } from '../../core/billing/account-api';
import { details, money, moneyText } from '../wire/balances';
import { amount, aside } from '../wire/fields';
import { readJson } from '../wire/json-answer';
import { BEARER } from '../wire/keys';
import { getWithKey } from '../wire/requests';
import { advice } from './advice';

const HOST = 'api.novita.ai';

/** In US dollars, of amounts that are counted in ten-thousandths of one. */
const dollars = v.pipe(
  amount,
  v.transform((units) => multiplyAmounts(units, '0.0001')),
);

const ANSWER = v.object({
  availableBalance: dollars,
  cashBalance: aside(dollars),
  creditLimit: aside(dollars),
  outstandingInvoices: aside(dollars),
});

const balance: AccountQuery = {
  id: 'balance',
  tells: ['balance'],
  when: 'poll',
  request: () => getWithKey(`https://${HOST}`, '/v3/user/balance'),
  read(response) {
    const { value, failure } = readJson(response, ANSWER, 'Novita AI');
    if (failure) return { facts: null, failure };
    const facts = {
      balance: money(value.availableBalance, 'USD'),
      details: details([
        ['Cash', moneyText(value.cashBalance, 'USD')],
        ['Credit limit', moneyText(value.creditLimit, 'USD')],
        ['Outstanding invoices', moneyText(value.outstandingInvoices, 'USD')],
      ]),
    };
    return { facts, failure: null };
  },
};

/** Source: the fields and the unit that several independent public clients read; the vendor's own page was not seen. */
export const novitaAccount: AccountApi = {
  header: BEARER,
  hosts: [HOST],
  keys: [{ kind: 'ordinary', prefix: '' }],
  queries: [balance],
  check: balance.id,
  unpublished: ['limits'],
  advice,
};
