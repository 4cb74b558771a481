import * as v from 'valibot';
import type { BillingResponse } from '../../../../shared/src/billing-provider';
import { compareAmounts } from '../../../../shared/src/money';
import type { Reading } from '../../core/billing/account-api';
import type { AccountFacts, SpendingFacts } from '../../core/billing/account-facts';
import { details, money, moneyText } from '../wire/balances';
import { amount, aside, isoTime, label } from '../wire/fields';
import { readJson } from '../wire/json-answer';
import { NAME } from './hosts';

const KEY = v.object({
  limit: v.nullish(amount),
  limit_remaining: v.nullish(amount),
  limit_reset: aside(label),
  usage: amount,
  usage_daily: aside(amount),
  usage_weekly: aside(amount),
  usage_monthly: aside(amount),
  byok_usage_monthly: aside(amount),
  is_free_tier: aside(v.boolean()),
  expires_at: aside(isoTime),
});

type Key = v.InferOutput<typeof KEY>;

/**
 * Reads `GET /api/v1/key`, which every key may ask of itself. A key that has a limit of its own can spend what is left of
 * it; whether the account has as much is told by the credits.
 */
export function readKey(response: BillingResponse): Reading {
  const { value, failure } = readJson(response, v.object({ data: KEY }), NAME);
  return failure ? { facts: null, failure } : { facts: factsOf(value.data), failure: null };
}

function factsOf(key: Key): AccountFacts {
  const limit = key.limit ?? null;
  return {
    billing: 'prepaid',
    ...(limit !== null && key.limit_remaining != null ? { balance: money(key.limit_remaining, 'USD') } : {}),
    ...(limit !== null && key.limit_reset === 'monthly' ? { limits: { monthlySpend: limit } } : {}),
    ...(key.is_free_tier === true ? { plan: 'Free tier' } : {}),
    spending: spendingOf(key),
    details: details([
      ['Limit of this key', limitText(limit, key.limit_reset)],
      ['Left of this limit', limit === null ? null : moneyText(key.limit_remaining, 'USD')],
      ['Used by this key', moneyText(key.usage, 'USD')],
      ['With your own keys this month', isSome(key.byok_usage_monthly)],
      ['This key expires', key.expires_at],
    ]),
    signals: key.is_free_tier === true ? ['free-tier'] : [],
  };
}

function spendingOf({ usage_daily, usage_weekly, usage_monthly }: Key): SpendingFacts {
  return {
    currency: 'USD',
    ...(usage_daily === null ? {} : { today: usage_daily }),
    ...(usage_weekly === null ? {} : { thisWeek: usage_weekly }),
    ...(usage_monthly === null ? {} : { thisMonth: usage_monthly }),
  };
}

function limitText(limit: string | null, reset: string | null): string | null {
  if (limit === null) return 'none';
  return `${moneyText(limit, 'USD')}${reset === null ? '' : ` ${reset}`}`;
}

function isSome(usage: string | null): string | null {
  return usage === null || compareAmounts(usage, '0') === 0 ? null : moneyText(usage, 'USD');
}
