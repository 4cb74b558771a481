import * as v from 'valibot';
import type { AccountApi, AccountQuery, AdviceRow } from '../../core/billing/account-api';
import { details, money, moneyText } from './balances';
import { failureOf } from './failures';
import { amount, aside } from './fields';
import { readJson } from './json-answer';
import { BEARER } from './keys';
import { getWithKey } from './requests';

const ANSWER = v.object({
  code: aside(v.number()),
  status: aside(v.boolean()),
  data: v.object({ available_balance: amount, voucher_balance: aside(amount), cash_balance: aside(amount) }),
});

/** Where the answer holds no balance: whether it says that something went wrong. */
const VERDICT = v.object({ code: aside(v.number()), status: aside(v.boolean()) });

export interface MoonshotSite {
  readonly host: string;
  readonly name: string;
  /** Answers name no currency: it is that of the site. */
  readonly currency: string;
  readonly advice: readonly AdviceRow[];
}

/**
 * The account at one of Moonshot's two sites, whose keys do not cross over. Source: the API's documentation as quoted on
 * 2026-08-10. The cash balance may be negative, when vouchers cover what is owed.
 */
export function moonshotAccount(site: MoonshotSite): AccountApi {
  const balance = balanceQuery(site);
  return {
    header: BEARER,
    hosts: [site.host],
    keys: [{ kind: 'ordinary', prefix: '' }],
    queries: [balance],
    check: balance.id,
    unpublished: ['limits'],
    advice: site.advice,
  };
}

function balanceQuery({ host, name, currency }: MoonshotSite): AccountQuery {
  return {
    id: 'balance',
    tells: ['balance'],
    when: 'poll',
    request: () => getWithKey(`https://${host}`, '/v1/users/me/balance'),
    read(response) {
      const verdict = readJson(response, VERDICT, name);
      if (verdict.failure) return { facts: null, failure: verdict.failure };
      // Zero is the code of success.
      if ((verdict.value.code ?? 0) !== 0 || verdict.value.status === false)
        return { facts: null, failure: failureOf('server-error', response, name) };
      const { value, failure } = readJson(response, ANSWER, name);
      if (failure) return { facts: null, failure };
      const { available_balance, voucher_balance, cash_balance } = value.data;
      const facts = {
        billing: 'prepaid',
        balance: money(available_balance, currency),
        details: details([
          ['Cash', moneyText(cash_balance, currency)],
          ['Vouchers', moneyText(voucher_balance, currency)],
        ]),
      } as const;
      return { facts, failure: null };
    },
  };
}
