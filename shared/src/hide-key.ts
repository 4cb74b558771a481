import type { BillingAnswer } from './billing-provider';

/** Shorter texts may stand in an answer by chance. */
const SHORTEST = 6;

/** An answer without the key that it was asked with: some providers repeat it in their errors. */
export function withoutKey(answer: BillingAnswer, key: string): BillingAnswer {
  if (answer.response === null || key.length < SHORTEST) return answer;
  const hide = (text: string) => text.replaceAll(key, '***');
  const { status, headers, body } = answer.response;
  const hidden = Object.entries(headers).map(([name, value]) => [name, hide(value)]);
  return { response: { status, headers: Object.fromEntries(hidden), body: hide(body) }, failure: null };
}
