import * as v from 'valibot';
import type { BillingResponse } from '../../../../shared/src/billing-provider';
import { type JsonAnswer, readJson } from '../wire/json-answer';
import { babyseaFailure } from './failures';
import { NAME } from './hosts';

/**
 * Reads `data` of the envelope that every answer comes in. `permission` is what the key needs for the question.
 */
export function readData<T>(
  response: BillingResponse,
  data: v.GenericSchema<unknown, T>,
  permission: string,
): JsonAnswer<T> {
  const failure = babyseaFailure(response, permission);
  if (failure) return { value: null, failure };
  const answer = readJson(response, v.object({ status: v.literal('success'), data }), NAME);
  return answer.failure ? answer : { value: answer.value.data, failure: null };
}
