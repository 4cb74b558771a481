import type { BillingResponse } from '../../../../shared/src/billing-provider';
import type { Failure } from '../../core/billing/account-api';
import { errorBody } from '../wire/error-body';
import { failureOf } from '../wire/failures';
import { NAME } from './hosts';

/** The quota of money that is used up is answered with the status of a rate limit; null for all else. */
export function outOfQuota(response: BillingResponse): Failure | null {
  if (response.status !== 429) return null;
  const error = errorBody(response);
  const isOut = error?.code === 'insufficient_quota' || error?.type === 'insufficient_quota';
  return isOut ? failureOf('out-of-credit', response, NAME) : null;
}
