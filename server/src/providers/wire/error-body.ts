import * as v from 'valibot';
import type { BillingResponse } from '../../../../shared/src/billing-provider';
import { parseJson } from './json-answer';

/** The words by which a provider names an error; null where the body has none. */
export interface ErrorBody {
  readonly code: string | null;
  readonly type: string | null;
}

const word = v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(80))), null);

const BODY = v.object({ error: v.object({ code: v.optional(word, null), type: v.optional(word, null) }) });

/** Reads `{"error": {"code": ..., "type": ...}}`, whatever the status; null when the body is none. */
export function errorBody({ body }: BillingResponse): ErrorBody | null {
  const checked = v.safeParse(BODY, parseJson(body));
  return checked.success ? checked.output.error : null;
}
