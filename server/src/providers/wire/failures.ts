import type { BillingResponse } from '../../../../shared/src/billing-provider';
import type { Failure, FailureState } from '../../core/billing/account-api';

/** What the status alone says, in the words of HTTP; a provider's own codes say more and are read before. */
const BY_STATUS: Readonly<Record<number, FailureState>> = {
  401: 'unauthorized',
  402: 'out-of-credit',
  403: 'forbidden',
  429: 'rate-limited',
};

const WORDS: Readonly<Record<FailureState, (name: string, status: number) => string>> = {
  unauthorized: (name) => `${name} does not accept the key: connect it again with one that is valid.`,
  forbidden: (name) => `${name} does not let this key see the account: it lacks the permission.`,
  'billing-not-set-up': (name) => `${name} says that billing is not set up for this account.`,
  'out-of-credit': (name) => `${name} says that the account is out of credit.`,
  'rate-limited': (name) => `${name} asks to wait: too many requests.`,
  offline: (name) => `${name} can't be reached.`,
  'server-error': (name, status) =>
    `${name} has a problem of its own${status < 400 ? ': it answered with an error' : ` (HTTP ${status})`}.`,
  malformed: (name, status) =>
    `${name} answered something that its documentation does not describe (HTTP ${status}).`,
};

/** A failure by the status of a response; null when it was answered well. */
export function failureByStatus(response: BillingResponse, name: string): Failure | null {
  const { status } = response;
  if (status >= 200 && status < 300) return null;
  const state = BY_STATUS[status] ?? (status >= 500 ? 'server-error' : 'malformed');
  return failureOf(state, response, name);
}

/** A failure in the usual words of its state. */
export function failureOf(state: FailureState, response: BillingResponse, name: string): Failure {
  return { state, message: WORDS[state](name, response.status), retryAfter: retryAfter(response) };
}

/** An answer that is not as documented; `what` says what was expected, never what came. */
export function malformed(response: BillingResponse, name: string, what: string): Failure {
  return {
    state: 'malformed',
    message: `${name} answered something that its documentation does not describe: ${what}.`,
    retryAfter: retryAfter(response),
  };
}

/** Longer waits than a day are a mistake of somebody's clock. */
const LONGEST_WAIT = 86_400;

/** Seconds that `Retry-After` asks for; a date counts from the answer's own, for clocks differ. */
function retryAfter({ headers }: BillingResponse): number | null {
  const value = headers['retry-after'];
  if (value === undefined) return null;
  if (/^\d{1,9}(\.\d{1,3})?$/.test(value)) return Math.min(Number(value), LONGEST_WAIT);
  const seconds = (httpDate(value) - httpDate(headers.date ?? '')) / 1000;
  return seconds > 0 ? Math.min(seconds, LONGEST_WAIT) : null;
}

/** Milliseconds since 1970 of a date as HTTP writes it (`Sun, 06 Nov 1994 08:49:37 GMT`); not a number for anything else. */
function httpDate(text: string): number {
  return /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
}
