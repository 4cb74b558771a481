import type {
  AccountApi,
  AccountContext,
  AccountQuery,
  Reading,
} from '../../server/src/core/billing/account-api';
import type { AccountFacts } from '../../server/src/core/billing/account-facts';
import type { BillingResponse } from '../../shared/src/billing-provider';

export const NOW = '2026-11-20T12:00:00.000Z';

/** An account with an ordinary key at the provider's own address. */
export function accountContext(given: Partial<AccountContext> = {}): AccountContext {
  return { region: null, kind: 'ordinary', baseUrl: null, fields: {}, now: NOW, ...given };
}

/** A context in which everything of a provider, or one query, can be asked. */
export function fullContext(account: AccountApi, query?: AccountQuery): AccountContext {
  return accountContext({
    kind: query?.keys?.[0] ?? 'ordinary',
    region: account.regions?.[0] ?? null,
    baseUrl: account.hosts.length === 0 ? 'https://llm.example.com' : null,
    fields: Object.fromEntries((account.fields ?? []).map(({ name }) => [name, 'abc123'])),
  });
}

/** A response with a JSON body (a text stays as it is). */
export function answer(body: unknown, status = 200, headers: Record<string, string> = {}): BillingResponse {
  return { status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) };
}

/** What one query of a provider reads from a response. */
export function readBy(
  api: AccountApi,
  query: string,
  response: BillingResponse,
  given: { readonly context?: Partial<AccountContext>; readonly earlier?: AccountFacts } = {},
): Reading {
  const found = api.queries.find(({ id }) => id === query);
  if (!found) throw new Error(`there is no query ${query}`);
  return found.read(response, accountContext(given.context), given.earlier ?? {});
}

/** `METHOD url` of one query, with its body behind it. */
export function requestBy(
  api: AccountApi,
  query: string,
  context: Partial<AccountContext> = {},
): string | null {
  const found = api.queries.find(({ id }) => id === query);
  if (!found) throw new Error(`there is no query ${query}`);
  const request = found.request(accountContext(context));
  return request && [request.method, request.url, request.body].filter((part) => part !== null).join(' ');
}
