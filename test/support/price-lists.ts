import type { AccountApi } from '../../server/src/core/billing/account-api';
import type {
  LiveChoice,
  LiveRate,
  PriceListQuery,
  PriceListReading,
} from '../../server/src/core/billing/price-list';
import type { BillingResponse } from '../../shared/src/billing-provider';
import { accountContext } from './billing';

/** What one price list of a provider reads from a response. */
export function readPrices(api: AccountApi, list: string, response: BillingResponse): PriceListReading {
  return listOf(api, list).read(response, accountContext());
}

/** `METHOD url` of a price list. */
export function requestOfPrices(api: AccountApi, list: string, region: string | null = null): string | null {
  const query = listOf(api, list);
  const request = query.request(accountContext({ region }));
  if (request && request.withKey === query.isPublic) throw new Error(`${list} is asked with the wrong key`);
  return request && `${request.method} ${request.url}${query.isPublic ? ' (public)' : ''}`;
}

/** The models of a list, one a line: `id|alias: unit amount currency/per [only], ...`. */
export function priceLines({ models }: PriceListReading): readonly string[] {
  return (models ?? []).map(
    ({ id, aliases, rates }) => `${[id, ...aliases].join('|')}: ${rates.map(line).join(', ')}`,
  );
}

function line({ unit, amount, currency, per, only }: LiveRate): string {
  return `${unit} ${amount} ${currency}/${per}${only ? ` [${choice(only)}]` : ''}`;
}

function choice(only: LiveChoice): string {
  return Object.entries(only)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');
}

function listOf({ prices }: AccountApi, list: string): PriceListQuery {
  const found = prices?.find(({ id }) => id === list);
  if (!found) throw new Error(`there is no price list ${list}`);
  return found;
}
