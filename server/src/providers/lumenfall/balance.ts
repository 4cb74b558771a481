import * as v from 'valibot';
import type { BillingResponse } from '../../../../shared/src/billing-provider';
import type { AccountQuery, Reading } from '../../core/billing/account-api';
import { failureOf } from '../wire/failures';
import { amountFromNumber, currency } from '../wire/fields';
import { readJson } from '../wire/json-answer';
import { getWithKey } from '../wire/requests';
import { NAME, ORIGIN } from './host';

const BALANCE = v.object({
  billing_type: v.picklist(['prepaid', 'postpaid']),
  available: v.object({ amount: v.nullable(amountFromNumber), currency: v.nullish(currency) }),
});

/** What is left, in dollars. */
export const balance: AccountQuery = {
  id: 'balance',
  tells: ['balance'],
  when: 'poll',
  request: () => getWithKey(ORIGIN, '/v1/balance'),
  read: readBalance,
};

function readBalance(response: BillingResponse): Reading {
  const { value, failure } = readJson(response, BALANCE, NAME);
  if (failure) return { facts: null, failure };
  const { billing_type, available } = value;
  // Null is no zero: a prepaid account has a balance, which can't be had for a while.
  if (available.amount === null && billing_type === 'prepaid')
    return {
      facts: null,
      failure: {
        ...failureOf('server-error', response, NAME),
        message: `${NAME} can't tell the balance at the moment: it is not known, which is not zero.`,
      },
    };
  return {
    facts: {
      billing: billing_type,
      balance: { amount: available.amount, currency: available.currency ?? null, unit: 'money' },
    },
    failure: null,
  };
}
