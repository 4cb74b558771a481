import * as v from 'valibot';
import type { BillingResponse } from '../../../../shared/src/billing-provider';
import type { Failure, FailureState } from '../../core/billing/account-api';
import { errorBody } from '../wire/error-body';
import { failureOf, malformed } from '../wire/failures';
import { parseJson } from '../wire/json-answer';
import { NAME } from './hosts';

interface ErrorRow {
  readonly state: FailureState;
  /** In place of the usual words of the state. */
  readonly words?: string;
}

/**
 * By `error.type`, for the numbers of the codes differ between its own tables. Source: docs.babysea.ai/setup/errors.
 */
const BY_TYPE: ReadonlyMap<string, ErrorRow> = new Map<string, ErrorRow>([
  ['authentication_required', { state: 'unauthorized' }],
  [
    'authentication_failed',
    {
      state: 'unauthorized',
      words: `${NAME} does not accept the key: it is not valid, or it is one of another region.`,
    },
  ],
  [
    'insufficient_permissions',
    { state: 'forbidden', words: `This ${NAME} key lacks the permission that the question needs.` },
  ],
  ['insufficient_credits', { state: 'out-of-credit' }],
  ['rate_limit_exceeded', { state: 'rate-limited' }],
  ['auth_rate_limited', { state: 'rate-limited', words: `${NAME} asks to wait: too many tries with keys.` }],
  [
    'concurrency_limit_exceeded',
    { state: 'rate-limited', words: `${NAME} asks to wait: too many generations at once.` },
  ],
  ['ip_not_allowed', { state: 'forbidden', words: `This ${NAME} key may not be used from this address.` }],
  ['account_not_found', { state: 'unauthorized', words: `${NAME} finds no account for this key.` }],
]);

/** Codes whose numbers all its tables agree on, for an answer whose type is missing. */
const TYPE_BY_CODE: ReadonlyMap<string, string> = new Map([
  ['BSE1001', 'authentication_required'],
  ['BSE1002', 'authentication_failed'],
  ['BSE1003', 'insufficient_permissions'],
  ['BSE1004', 'insufficient_credits'],
  ['BSE1005', 'rate_limit_exceeded'],
  ['BSE1006', 'auth_rate_limited'],
  ['BSE1007', 'ip_not_allowed'],
  ['BSE1008', 'account_not_found'],
  ['BSE1009', 'concurrency_limit_exceeded'],
]);

/** What an error of its API says; null where the status alone tells. `permission` is what the key needs for the question. */
export function babyseaFailure(response: BillingResponse, permission: string): Failure | null {
  const error = errorBody(response);
  if (!error) return isPage(response) ? firewall(response) : null;
  const type =
    error.type !== null && BY_TYPE.has(error.type) ? error.type : TYPE_BY_CODE.get(error.code ?? '');
  const row = type === undefined ? undefined : BY_TYPE.get(type);
  if (!row) return null;
  const usual = failureOf(row.state, response, NAME);
  return {
    ...usual,
    message:
      type === 'insufficient_permissions'
        ? `This ${NAME} key lacks the permission ${permission}.`
        : (row.words ?? usual.message),
    retryAfter: retryAfter(response) ?? usual.retryAfter,
  };
}

function isPage({ status, body }: BillingResponse): boolean {
  return status === 403 && parseJson(body) === undefined;
}

/** A plain page with 403 comes from the firewall before the API: it tells nothing of the key. */
function firewall(response: BillingResponse): Failure {
  return {
    ...malformed(response, NAME, ''),
    message: `The firewall of ${NAME} refused the request before its API saw it (HTTP 403): nothing is known of the key.`,
  };
}

const DETAILS = v.object({
  error: v.object({
    details: v.object({
      retry_after_seconds: v.pipe(v.number(), v.minValue(0), v.maxValue(86_400)),
    }),
  }),
});

/** Seconds that the body of BSE1005 asks to wait. */
function retryAfter({ body }: BillingResponse): number | null {
  const checked = v.safeParse(DETAILS, parseJson(body));
  return checked.success ? checked.output.error.details.retry_after_seconds : null;
}
