import * as v from 'valibot';
import type { AccountApi, AccountQuery, AdviceRow } from '../../core/billing/account-api';
import { details, money, moneyText } from './balances';
import { failureOf } from './failures';
import { amount, aside } from './fields';
import { readJson } from './json-answer';
import { BEARER } from './keys';
import { getWithKey } from './requests';

const SUCCESS = 20_000;

const VERDICT = v.object({ code: aside(v.number()), status: aside(v.boolean()) });

const ANSWER = v.object({
  data: v.object({ totalBalance: amount, balance: aside(amount), chargeBalance: aside(amount) }),
});

export interface SiliconFlowSite {
  readonly host: string;
  readonly name: string;
  /** Answers name no currency: it is that of the site. */
  readonly currency: string;
  readonly advice: readonly AdviceRow[];
}

/**
 * The account at one of SiliconFlow's two sites. Source: the fields that several independent public clients read; the
 * vendor's own page was not seen. `balance` is what was given, `chargeBalance` what was paid in.
 */
export function siliconflowAccount(site: SiliconFlowSite): AccountApi {
  const info = infoQuery(site);
  return {
    header: BEARER,
    hosts: [site.host],
    keys: [{ kind: 'ordinary', prefix: '' }],
    queries: [info],
    check: info.id,
    unpublished: ['limits'],
    advice: site.advice,
  };
}

function infoQuery({ host, name, currency }: SiliconFlowSite): AccountQuery {
  return {
    id: 'user-info',
    tells: ['balance'],
    when: 'poll',
    request: () => getWithKey(`https://${host}`, '/v1/user/info'),
    read(response) {
      const verdict = readJson(response, VERDICT, name);
      if (verdict.failure) return { facts: null, failure: verdict.failure };
      if ((verdict.value.code ?? SUCCESS) !== SUCCESS || verdict.value.status === false)
        return { facts: null, failure: failureOf('server-error', response, name) };
      const { value, failure } = readJson(response, ANSWER, name);
      if (failure) return { facts: null, failure };
      const { totalBalance, balance, chargeBalance } = value.data;
      const facts = {
        billing: 'prepaid',
        balance: money(totalBalance, currency),
        details: details([
          ['Paid in', moneyText(chargeBalance, currency)],
          ['Given', moneyText(balance, currency)],
        ]),
      } as const;
      return { facts, failure: null };
    },
  };
}
