import * as v from 'valibot';
import type { Period } from '../../../../shared/src/account';
import type { BillingResponse } from '../../../../shared/src/billing-provider';
import type { Failure, FailureState, Reading } from '../../core/billing/account-api';
import { errorBody } from '../wire/error-body';
import { failureByStatus, failureOf, malformed } from '../wire/failures';
import { NO_JSON, parseJson } from '../wire/json-answer';

const NAME = 'Serika.dev';

interface CodeRow {
  readonly state: FailureState;
  /** In place of the usual words of the state. */
  readonly words?: string;
}

/** By `error.code`. The statuses that they came with changed, so the code is believed before the status. */
const BY_CODE: ReadonlyMap<string, CodeRow> = new Map([
  ['invalid_api_key', { state: 'unauthorized' }],
  ['no_api_key', { state: 'unauthorized' }],
  [
    'inactive_api_key',
    { state: 'unauthorized', words: `${NAME} says that the key is not active: connect one that is.` },
  ],
  ['insufficient_permissions', { state: 'forbidden' }],
  ['rate_limit_exceeded', { state: 'rate-limited' }],
  ['billing_not_setup', { state: 'billing-not-set-up' }],
]);

/** Whether the key is good; an account that is billed pays for each month on the first of the next. */
export function readModels(response: BillingResponse, now: string): Reading {
  const failure = failureIn(response);
  if (failure) return { facts: null, failure };
  return {
    facts: {
      billing: 'postpaid',
      period: monthOf(now),
      details: [['Invoice', 'on the 1st for the month before']],
    },
    failure: null,
  };
}

function failureIn(response: BillingResponse): Failure | null {
  const error = errorBody(response);
  const row = error?.code ? BY_CODE.get(error.code) : undefined;
  if (row) {
    const failure = failureOf(row.state, response, NAME);
    return row.words ? { ...failure, message: row.words } : failure;
  }
  if (response.status >= 400 && LIMIT.test(messageIn(response))) return limitReached(response);
  const failure = failureByStatus(response, NAME);
  if (failure) return failure;
  if (error) return failureOf('server-error', response, NAME);
  // A page of somebody in between says nothing of the key.
  if (parseJson(response.body) === undefined) return malformed(response, NAME, NO_JSON);
  return null;
}

/**
 * By which status and code a monthly limit that is reached shows is not published: its own words tell it, where there is no code
 * that is known.
 */
const LIMIT = /\b(?:spending|monthly|budget|usage) limit\b/i;

const MESSAGE = v.object({ error: v.object({ message: v.pipe(v.string(), v.maxLength(500)) }) });

function messageIn({ body }: BillingResponse): string {
  const checked = v.safeParse(MESSAGE, parseJson(body));
  return checked.success ? checked.output.error.message : '';
}

function limitReached(response: BillingResponse): Failure {
  const message = `${NAME} refuses requests until the next cycle, or until the spending limit is raised that you set there.`;
  return { ...failureOf('rate-limited', response, NAME), message };
}

/** The calendar month of a time, UTC. */
function monthOf(now: string): Period {
  const date = new Date(now);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return {
    startsAt: new Date(Date.UTC(year, month, 1)).toISOString(),
    endsAt: new Date(Date.UTC(year, month + 1, 1)).toISOString(),
  };
}
