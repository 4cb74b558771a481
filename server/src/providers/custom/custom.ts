import type { CustomProvider } from '../../../../shared/src/custom-provider';
import { customCallHosts, customHosts, customKeyHeader } from '../../../../shared/src/custom-provider-row';
import { parsePlainUrl } from '../../../../shared/src/plain-url';
import type { AccountApi } from '../../core/billing/account-api';
import type { Provider } from '../../core/provider/provider';
import { customPrices } from './prices';
import { customQueries } from './queries';

/** A provider as the user described it in their own settings: who bills for calls to its host, and what its account is. */
export function customProvider(description: CustomProvider): Provider {
  const { id, name, baseUrl, keyVariable } = description;
  const path = parsePlainUrl(baseUrl)?.path ?? '/';
  return {
    id,
    name,
    hosts: customCallHosts(description),
    pathPrefix: path === '/' ? null : path,
    keyVariables: keyVariable === undefined ? [] : [keyVariable],
    links: { pricing: null, billing: null, docs: null },
    priceDataId: null,
    vendorPrefixed: false,
    unlisted: 'its list of prices is not loaded, or has no such model',
    rates: [],
    free: null,
    account: accountOf(description),
  };
}

function accountOf(description: CustomProvider): AccountApi {
  const { limits, prices } = description;
  return {
    header: customKeyHeader(description),
    hosts: customHosts(description),
    keys: [{ kind: 'ordinary', prefix: '' }],
    queries: customQueries(description),
    check: 'balance',
    unpublished: limits ? [] : ['limits'],
    ifMisread: 'Check what your settings say of it.',
    advice: [],
    ...(prices ? { prices: [customPrices(description, prices)] } : {}),
  };
}
