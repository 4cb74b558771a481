import type { AccountApi, AccountContext } from '../../server/src/core/billing/account-api';
import type { QuotedCall, QuoteQuery, QuoteReading } from '../../server/src/core/billing/quote';
import type { BillingResponse } from '../../shared/src/billing-provider';
import { accountContext } from './billing';

/** A call as a quote is asked for; nothing is open unless it is said. */
export function quotedCall(given: Partial<QuotedCall> = {}): QuotedCall {
  return { api: 'image', method: 'generate', model: 'acme/paint', arguments: {}, open: [], ...given };
}

/** `METHOD url body` of a quote, or `refused: why`. */
export function quoteRequest(
  api: AccountApi,
  call: Partial<QuotedCall>,
  context: Partial<AccountContext> = {},
): string {
  const { request, refused } = quoteOf(api).request(quotedCall(call), accountContext(context));
  if (request === null) return `refused: ${refused}`;
  if (!request.withKey) throw new Error('a quote is asked without the key');
  return [request.method, request.url, request.body].filter((part) => part !== null).join(' ');
}

/** What a provider's quote says. */
export function readQuote(
  api: AccountApi,
  response: BillingResponse,
  call: Partial<QuotedCall> = {},
): QuoteReading {
  return quoteOf(api).read(response, quotedCall(call), accountContext());
}

function quoteOf({ quote }: AccountApi): QuoteQuery {
  if (!quote) throw new Error('there is no quote');
  return quote;
}
