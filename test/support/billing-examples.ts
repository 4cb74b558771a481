import type { BillingResponse } from '../../shared/src/billing-provider';
import { answer } from './billing';

/**
 * What the billing API of one provider answers. Each file of `fixtures/billing` exports one as `examples`; tests change
 * these answers at random, and the sandbox serves them.
 */
export interface BillingExamples {
  /** By id of the query or of the price list, and `quote`; where admin keys are answered otherwise, `ID of an admin`; with further words behind the id where answers may differ. */
  readonly answers: Readonly<Record<string, BillingResponse>>;
  /** Bodies of its errors, by status. */
  readonly errors: Readonly<Record<number, BillingResponse>>;
}

/** What a query is answered as documented. */
export function exampleOf({ answers }: BillingExamples, id: string): BillingResponse {
  const found = answers[id];
  if (!found) throw new Error(`there is no example of ${id}`);
  return found;
}

/** The example of a query with other values: a key at the top of its JSON, or a way of keys with dots. */
export function changed(examples: BillingExamples, id: string, changes: Record<string, unknown>) {
  const { body, status, headers } = exampleOf(examples, id);
  let value: unknown = JSON.parse(body);
  for (const [way, replacement] of Object.entries(changes))
    value = replaced(value, way.split('.'), replacement);
  return answer(value, status, { ...headers });
}

/** A copy where `way` leads to the replacement; undefined takes the key away. */
function replaced(value: unknown, [key, ...rest]: readonly string[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(value)) {
    return value.map((item, index) => (String(index) === key ? replaced(item, rest, replacement) : item));
  }
  const record: Record<string, unknown> = { ...Object(value) };
  return { ...record, [key]: replaced(record[key], rest, replacement) };
}
