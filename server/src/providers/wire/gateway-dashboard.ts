import * as v from 'valibot';
import type { BillingRequest, BillingResponse } from '../../../../shared/src/billing-provider';
import { addAmounts, compareAmounts, multiplyAmounts } from '../../../../shared/src/money';
import type { AccountContext, AccountQuery, Reading } from '../../core/billing/account-api';
import type { AccountFacts } from '../../core/billing/account-facts';
import { details, money } from './balances';
import { failureOf } from './failures';
import { amount, aside, unixTime } from './fields';
import { readJson } from './json-answer';
import { getWithKey } from './requests';

/**
 * Subscription and usage as OpenAI's dashboard once had them and gateways copy them: together they tell what is left of
 * the key. Source: the code of one-api at commit 8df4a26. Fields say `usd`, but sites may count in another currency or in
 * units of their own without a word of it, so that the currency is what the user says, or not known.
 */

const ERROR = v.object({ error: v.optional(v.unknown()) });
const SUBSCRIPTION = v.object({ hard_limit_usd: amount, access_until: aside(unixTime) });
const USAGE = v.object({ total_usage: amount });

/** Gateways write this much and more where a key has no limit: it is no money. */
const UNLIMITED = '100000000';
/** Usage is counted in hundredths. */
const ONE_HUNDREDTH = '0.01';

/** What an answer signals where the key has no limit. */
export const UNLIMITED_SIGNAL = 'unlimited';

/** Both queries, for a gateway by its name. */
export function dashboardQueries(name: string): readonly [subscription: AccountQuery, usage: AccountQuery] {
  return [
    {
      id: 'subscription',
      tells: ['balance'],
      when: 'poll',
      request: (context) => askDashboard(context, 'subscription'),
      read: (response) => readSubscription(response, name),
    },
    {
      id: 'usage',
      tells: ['balance'],
      when: 'poll',
      needed: ({ quota }) => quota !== undefined,
      // No dates are sent: gateways ignore them and tell all that was used.
      request: (context) => askDashboard(context, 'usage'),
      read: (response, context, earlier) => readUsage(response, name, context, earlier),
    },
  ];
}

function askDashboard({ baseUrl }: AccountContext, page: string): BillingRequest | null {
  if (baseUrl === null) return null;
  return getWithKey(baseUrl, `${baseUrl.endsWith('/v1') ? '' : '/v1'}/dashboard/billing/${page}`);
}

function readSubscription(response: BillingResponse, name: string): Reading {
  const { value, failure } = readUnlessError(response, SUBSCRIPTION, name);
  if (failure) return { facts: null, failure };
  const isUnlimited = compareAmounts(value.hard_limit_usd, UNLIMITED) >= 0;
  const facts: AccountFacts = {
    ...(isUnlimited
      ? { signals: [UNLIMITED_SIGNAL] }
      : { quota: { limit: value.hard_limit_usd, used: null } }),
    details: details([
      ['Limit of the key', isUnlimited ? 'none' : null],
      ['Access until', value.access_until],
    ]),
  };
  return { facts, failure: null };
}

function readUsage(
  response: BillingResponse,
  name: string,
  { fields }: AccountContext,
  { quota }: AccountFacts,
): Reading {
  const { value, failure } = readUnlessError(response, USAGE, name);
  if (failure) return { facts: null, failure };
  if (!quota) return { facts: {}, failure: null };
  const used = multiplyAmounts(value.total_usage, ONE_HUNDREDTH);
  const left = addAmounts(quota.limit, multiplyAmounts(used, '-1'));
  const facts = { balance: money(left, currencyOf(fields.currency)), quota: { limit: quota.limit, used } };
  return { facts, failure: null };
}

/** Errors come with status 200. */
function readUnlessError<T>(response: BillingResponse, schema: v.GenericSchema<unknown, T>, name: string) {
  const { value, failure } = readJson(response, ERROR, name);
  if (failure) return { value: null, failure };
  if (value.error !== undefined && value.error !== null)
    return { value: null, failure: failureOf('server-error', response, name) };
  return readJson(response, schema, name);
}

function currencyOf(said: string | undefined): string | null {
  return said !== undefined && /^[A-Za-z]{3}$/.test(said.trim()) ? said.trim().toUpperCase() : null;
}

/** What a user of such a gateway may say of it. */
export const CURRENCY_FIELD = {
  name: 'currency',
  label: 'Currency that the site counts in (USD, CNY); empty where you do not know',
  variable: null,
  required: false,
} as const;
