import * as v from 'valibot';
import type { BillingResponse } from '../../../../shared/src/billing-provider';
import { addAmounts, compareAmounts, multiplyAmounts } from '../../../../shared/src/money';
import type { Reading } from '../../core/billing/account-api';
import type { AccountFacts } from '../../core/billing/account-facts';
import { failureOf, malformed } from './failures';
import { amount } from './fields';
import { readJson } from './json-answer';

/**
 * `GET /v1/dashboard/billing/credit_grants` as OpenAI's dashboard once had it and gateways copy it. No two of them answer
 * alike, so every field may be missing: what is left is told by itself, or is what was granted less what was used.
 */
const GRANTS = v.object({
  error: v.optional(v.unknown()),
  total_available: v.optional(v.nullable(amount)),
  total_remaining: v.optional(v.nullable(amount)),
  total_granted: v.optional(v.nullable(amount)),
  total_used: v.optional(v.nullable(amount)),
});

/** Gateways write this much and more where a key has no limit: it is no money. */
const UNLIMITED = '100000000';

/** Reads the balance in US dollars; `facts` are told with it. */
export function readCreditGrants(response: BillingResponse, name: string, facts: AccountFacts): Reading {
  const { value, failure } = readJson(response, GRANTS, name);
  if (failure) return { facts: null, failure };
  // Gateways answer errors with status 200.
  if (value.error !== undefined && value.error !== null)
    return { facts: null, failure: failureOf('server-error', response, name) };
  const left = value.total_available ?? value.total_remaining ?? difference(value);
  if (left === null) return { facts: null, failure: malformed(response, name, 'total_available is missing') };
  if (compareAmounts(left, UNLIMITED) >= 0)
    return {
      facts: { ...facts, details: [...(facts.details ?? []), ['Limit of the key', 'none']] },
      failure: null,
    };
  return { facts: { ...facts, balance: { amount: left, currency: 'USD', unit: 'money' } }, failure: null };
}

function difference({ total_granted, total_used }: v.InferOutput<typeof GRANTS>): string | null {
  if (total_granted == null || total_used == null) return null;
  return addAmounts(total_granted, multiplyAmounts(total_used, '-1'));
}
