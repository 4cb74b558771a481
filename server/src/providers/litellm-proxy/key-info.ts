import * as v from 'valibot';
import type { BillingResponse } from '../../../../shared/src/billing-provider';
import { addAmounts, multiplyAmounts } from '../../../../shared/src/money';
import type { Reading } from '../../core/billing/account-api';
import type { AccountFacts, LimitFacts } from '../../core/billing/account-facts';
import { details, money, moneyText } from '../wire/balances';
import { errorBody } from '../wire/error-body';
import { failureOf } from '../wire/failures';
import { amount, aside, count, isoTime, label } from '../wire/fields';
import { readJson } from '../wire/json-answer';

export const NAME = 'The LiteLLM proxy';

const INFO = v.object({
  spend: amount,
  max_budget: v.nullish(amount),
  budget_duration: aside(label),
  budget_reset_at: aside(isoTime),
  rpm_limit: aside(count),
  tpm_limit: aside(count),
  expires: aside(isoTime),
});

type Info = v.InferOutput<typeof INFO>;

/** Reads `GET /key/info`: what the key has spent of its own budget, in US dollars. A key without a budget has no balance. */
export function readKeyInfo(response: BillingResponse): Reading {
  if (response.status >= 400 && errorBody(response)?.type === 'budget_exceeded')
    return { facts: null, failure: failureOf('out-of-credit', response, NAME) };
  const { value, failure } = readJson(response, v.object({ info: INFO }), NAME);
  return failure ? { facts: null, failure } : { facts: factsOf(value.info), failure: null };
}

function factsOf(info: Info): AccountFacts {
  return {
    ...budgetFacts(info),
    ...limitFacts(info),
    ...(info.budget_reset_at === null ? {} : { period: { startsAt: null, endsAt: info.budget_reset_at } }),
    details: details([
      ['Budget of this key', budgetText(info)],
      ['Spent by this key', moneyText(info.spend, 'USD')],
      ['This key expires', info.expires],
    ]),
  };
}

function budgetFacts({ spend, max_budget }: Info): AccountFacts {
  if (max_budget == null) return {};
  const left = addAmounts(max_budget, multiplyAmounts(spend, '-1'));
  return { balance: money(left, 'USD'), quota: { limit: max_budget, used: spend } };
}

function limitFacts({ rpm_limit, tpm_limit }: Info): AccountFacts {
  const limits: LimitFacts = {
    ...(rpm_limit === null ? {} : { requestsPerMinute: rpm_limit }),
    ...(tpm_limit === null ? {} : { tokensPerMinute: tpm_limit }),
  };
  return Object.keys(limits).length === 0 ? {} : { limits };
}

function budgetText({ max_budget, budget_duration }: Info): string {
  if (max_budget == null) return 'none';
  return `${moneyText(max_budget, 'USD')}${budget_duration === null ? '' : ` each ${budget_duration}`}`;
}
