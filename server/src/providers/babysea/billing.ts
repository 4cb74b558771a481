import * as v from 'valibot';
import type { Period } from '../../../../shared/src/account';
import type { BillingResponse } from '../../../../shared/src/billing-provider';
import type { AccountQuery, Reading } from '../../core/billing/account-api';
import type { AccountFacts } from '../../core/billing/account-facts';
import { details } from '../wire/balances';
import { amountFromNumber, aside, currency, isoTime, label } from '../wire/fields';
import { getWithKey } from '../wire/requests';
import { readData } from './answers';
import { originOf } from './hosts';
import { planOf } from './plans';
import { limitsOf } from './rate-limits';

const BILLING = v.object({
  billing_plan: aside(label),
  billing_credit_balance: amountFromNumber,
  billing_subscription_status: aside(label),
  billing_cancel_at_period_end: aside(v.boolean()),
  billing_currency: v.nullish(currency),
  billing_period_starts_at: aside(isoTime),
  billing_period_ends_at: aside(isoTime),
});

type Billing = v.InferOutput<typeof BILLING>;

/** Plan, balance and period. */
export const billing: AccountQuery = {
  id: 'billing',
  tells: ['balance', 'limits'],
  when: 'poll',
  request(context) {
    const origin = originOf(context);
    return origin === null ? null : getWithKey(origin, '/v1/user/billing');
  },
  read: readBilling,
};

function readBilling(response: BillingResponse): Reading {
  const { value, failure } = readData(response, BILLING, 'account:read');
  if (failure) return { facts: null, failure };
  const limits = limitsOf(response);
  const plan = planOf(value.billing_plan ?? null);
  return {
    facts: {
      balance: { amount: value.billing_credit_balance, currency: worthOf(value), unit: 'credits' },
      ...(value.billing_plan ? { plan: value.billing_plan } : {}),
      billing: plan?.isPaid ? 'subscription' : 'prepaid',
      ...periodOf(value),
      ...(limits ? { limits } : {}),
      details: details([
        ['Subscription', value.billing_subscription_status ?? null],
        ['Renewal', value.billing_cancel_at_period_end === true ? 'none: it ends with the period' : null],
        ['Audit trail', plan?.auditTrail ?? null],
      ]),
      ...(plan ? { signals: [`plan:${plan.name}`] } : {}),
    },
    failure: null,
  };
}

/** A credit is a US dollar; where the account is kept in another currency, its worth in that is not told. */
function worthOf({ billing_currency }: Billing): string | null {
  return (billing_currency ?? 'USD') === 'USD' ? 'USD' : null;
}

function periodOf(value: Billing): Pick<AccountFacts, 'period'> {
  const period: Period = {
    startsAt: value.billing_period_starts_at ?? null,
    endsAt: value.billing_period_ends_at ?? null,
  };
  return period.startsAt === null && period.endsAt === null ? {} : { period };
}
