import { groupThousands } from '../../../../shared/src/money-format';
import type { AccountFacts } from '../../core/billing/account-facts';
import { details } from './balances';
import type { RateHeaders } from './rate-headers';

/** A limit of tokens that headers tell of. */
export interface TokenHeaders {
  /** `Tokens` */
  readonly label: string;
  readonly limit: number | null;
  readonly remaining: number | null;
}

/**
 * What rate headers tell of an account whose models have limits of their own: how much is left until the reset, with the request
 * that was answered so. No facts where the answer has no such headers.
 */
export function rateFacts(
  { limit, remaining, resetAt }: RateHeaders,
  tokens: readonly TokenHeaders[],
  asked: string,
): AccountFacts {
  const told = tokens.filter((each) => each.limit !== null || each.remaining !== null);
  if (limit === null && remaining === null && told.length === 0) return {};
  const limits = {
    ...(limit === null ? {} : { requestsUntilReset: limit }),
    ...(remaining === null ? {} : { remaining }),
    ...(resetAt === null || (limit === null && remaining === null) ? {} : { resetAt }),
  };
  return {
    ...(Object.keys(limits).length > 0 ? { limits } : {}),
    details: details([...told.map((each) => [each.label, leftText(each)] as const), ['Rate headers', asked]]),
  };
}

function leftText({ limit, remaining }: TokenHeaders): string | null {
  const all = limit === null ? null : groupThousands(String(limit));
  if (remaining === null) return all && `${all} until the limit resets`;
  return `${groupThousands(String(remaining))}${all === null ? '' : ` of ${all}`} left`;
}
