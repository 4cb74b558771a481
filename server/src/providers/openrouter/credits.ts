import * as v from 'valibot';
import type { BillingResponse } from '../../../../shared/src/billing-provider';
import { addAmounts, compareAmounts, multiplyAmounts } from '../../../../shared/src/money';
import type { Reading } from '../../core/billing/account-api';
import type { AccountFacts } from '../../core/billing/account-facts';
import { details, money, moneyText } from '../wire/balances';
import { failureOf } from '../wire/failures';
import { amount } from '../wire/fields';
import { readJson } from '../wire/json-answer';
import { NAME } from './hosts';

const ANSWER = v.object({ data: v.object({ total_credits: amount, total_usage: amount }) });

/**
 * Reads `GET /api/v1/credits`. The description of the API gives it to management keys alone, so that a refusal says nothing
 * against a key that has told of itself before: then what is left of the key's own limit is all that is known.
 */
export function readCredits(response: BillingResponse, earlier: AccountFacts): Reading {
  const isRefused = response.status === 401 || response.status === 403;
  if (isRefused && earlier.spending) return refused(response, earlier);
  const { value, failure } = readJson(response, ANSWER, NAME);
  if (failure) return { facts: null, failure };
  const { total_credits, total_usage } = value.data;
  const left = addAmounts(total_credits, multiplyAmounts(total_usage, '-1'));
  const facts = {
    balance: money(smaller(left, earlier.balance?.amount ?? null), 'USD'),
    quota: { limit: total_credits, used: total_usage },
    details: details([['Credits of the account', moneyText(left, 'USD')]]),
  };
  return { facts, failure: null };
}

function refused(response: BillingResponse, earlier: AccountFacts): Reading {
  if (earlier.balance) return { facts: { signals: ['balance-of-key'] }, failure: null };
  const message = `${NAME} tells the credits of the account to management keys alone, and this key has no limit of its own.`;
  return { facts: null, failure: { ...failureOf('forbidden', response, NAME), message } };
}

/** Calls with the key stop at whichever ends first. */
function smaller(ofAccount: string, ofKey: string | null): string {
  return ofKey !== null && compareAmounts(ofKey, ofAccount) < 0 ? ofKey : ofAccount;
}
