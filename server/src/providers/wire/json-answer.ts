import * as v from 'valibot';
import type { BillingResponse } from '../../../../shared/src/billing-provider';
import type { Failure } from '../../core/billing/account-api';
import { failureByStatus, malformed } from './failures';

/** What a response holds, checked against its documented shape; else why it can't be used. */
export type JsonAnswer<T> =
  | { readonly value: T; readonly failure: null }
  | { readonly value: null; readonly failure: Failure };

/**
 * Reads the JSON of a response that was answered well. Schemas name the fields that are used and no others: what a provider
 * adds must not break what is read.
 */
export function readJson<T>(
  response: BillingResponse,
  schema: v.GenericSchema<unknown, T>,
  name: string,
): JsonAnswer<T> {
  const failure = failureByStatus(response, name);
  if (failure) return { value: null, failure };
  const parsed = parseJson(response.body);
  if (parsed === undefined) return { value: null, failure: malformed(response, name, NO_JSON) };
  const checked = v.safeParse(schema, parsed, { abortEarly: true });
  if (checked.success) return { value: checked.output, failure: null };
  const path = v.getDotPath(checked.issues[0]) ?? 'the answer itself';
  return {
    value: null,
    failure: malformed(response, name, `${shortened(path)} is missing or of another type`),
  };
}

/** What is wrong with an answer of another kind. */
export const NO_JSON = 'JSON was expected, and something else came';

/** The JSON of a text; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Keys of maps come from the answer: no more of one than a name has. */
function shortened(path: string): string {
  return path.length > 60 ? `${path.slice(0, 60)}…` : path;
}
