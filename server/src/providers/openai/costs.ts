import * as v from 'valibot';
import type { BillingRequest, BillingResponse } from '../../../../shared/src/billing-provider';
import type { Reading } from '../../core/billing/account-api';
import { costFacts } from '../wire/cost-report';
import { amount, aside, currency } from '../wire/fields';
import { readJson } from '../wire/json-answer';
import { startOfMonth } from '../wire/month';
import { getWithKey } from '../wire/requests';
import { NAME, ORIGIN } from './hosts';

const ANSWER = v.object({
  data: v.array(
    v.object({ results: v.array(v.object({ amount: v.nullish(v.object({ value: amount, currency })) })) }),
  ),
  has_more: aside(v.boolean()),
});

/** Days of a month: a page that holds them all. */
const DAYS = 31;

export function askCosts(now: string): BillingRequest {
  return getWithKey(ORIGIN, '/v1/organization/costs', {
    start_time: startOfMonth(now) / 1000,
    bucket_width: '1d',
    limit: DAYS,
  });
}

/** Reads the costs of an organization by day, in money and not in cents. */
export function readCosts(response: BillingResponse): Reading {
  const { value, failure } = readJson(response, ANSWER, NAME);
  if (failure) return { facts: null, failure };
  const costs = value.data.flatMap(({ results }) =>
    results.map((result) => ({
      amount: result.amount?.value ?? null,
      currency: result.amount?.currency ?? 'USD',
    })),
  );
  return { facts: costFacts(value.data.length, costs, value.has_more !== true), failure: null };
}
