import { parseAmount } from '../../../../shared/src/money';
import type { AccountFacts, BalanceFact, LimitFacts, SpendingFacts } from './account-facts';

/**
 * Reads facts that were written as JSON by this program, or by an earlier or later version of it, or changed by hand: what is
 * not as it should be is left out. Null where there is no object at all.
 */
export function readStoredFacts(value: unknown): AccountFacts | null {
  if (!isObject(value)) return null;
  const { billing, period, quota } = value;
  const balance = readBalance(value.balance);
  const limit = isObject(quota) ? digits(quota.limit) : null;
  const used = isObject(quota) ? digits(quota.used) : null;
  return {
    ...(balance && { balance }),
    ...((billing === 'prepaid' || billing === 'postpaid' || billing === 'subscription') && { billing }),
    ...(typeof value.plan === 'string' && { plan: value.plan }),
    ...(isObject(value.limits) && { limits: readLimits(value.limits) }),
    ...(isObject(period) && { period: { startsAt: text(period.startsAt), endsAt: text(period.endsAt) } }),
    ...(isObject(value.spending) && { spending: readSpending(value.spending) }),
    ...(limit !== null && { quota: { limit, used } }),
    ...(Array.isArray(value.details) && { details: value.details.filter(isPair) }),
    ...(Array.isArray(value.signals) && {
      signals: value.signals.filter((each) => typeof each === 'string'),
    }),
  };
}

function readBalance(value: unknown): BalanceFact | null {
  if (!isObject(value) || (value.unit !== 'money' && value.unit !== 'credits')) return null;
  const amount = digits(value.amount);
  if (amount === null && value.amount !== null) return null;
  return { amount, currency: text(value.currency), unit: value.unit };
}

function readLimits(value: Fields): LimitFacts {
  const resetAt = text(value.resetAt);
  const monthlySpend = digits(value.monthlySpend);
  return {
    ...count(value, 'requestsPerMinute'),
    ...count(value, 'tokensPerMinute'),
    ...count(value, 'requestsUntilReset'),
    ...count(value, 'remaining'),
    ...(resetAt !== null && { resetAt }),
    ...(monthlySpend !== null && { monthlySpend }),
  };
}

function readSpending(value: Fields): SpendingFacts {
  const { recent } = value;
  const amount = isObject(recent) ? digits(recent.amount) : null;
  const currency = text(value.currency);
  const days = isObject(recent) && typeof recent.days === 'number' ? recent.days : null;
  return {
    ...(currency !== null && { currency }),
    ...amountIn(value, 'today'),
    ...amountIn(value, 'thisWeek'),
    ...amountIn(value, 'thisMonth'),
    ...(amount !== null && days !== null && { recent: { days, amount } }),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function amountIn<Name extends string>(
  value: Fields,
  name: Name,
): { readonly [Key in Name]?: string } | null {
  const amount = digits(value[name]);
  return amount === null ? null : ({ [name]: amount } as { readonly [Key in Name]: string });
}

function count<Name extends string>(value: Fields, name: Name): { readonly [Key in Name]?: number } | null {
  const found = value[name];
  return typeof found === 'number' ? ({ [name]: found } as { readonly [Key in Name]: number }) : null;
}

function digits(value: unknown): string | null {
  return typeof value === 'string' && value.length <= 60 ? parseAmount(value) : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function isPair(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'string');
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
