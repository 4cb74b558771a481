import type { BillingProvider, BillingRequest, Connection } from '../../shared/src/billing-provider';

/** A provider's row for tests: `acme`, whose keys begin with `sk-acme-`. */
export function billingRow(given: Partial<BillingProvider> = {}): BillingProvider {
  return {
    id: 'acme',
    name: 'Acme AI',
    hosts: ['api.acme.example'],
    callHosts: ['api.acme.example'],
    header: { name: 'authorization', scheme: 'Bearer' },
    headers: {},
    keys: [{ kind: 'ordinary', prefix: 'sk-acme-' }],
    keyVariables: ['ACME_API_KEY'],
    baseUrlVariables: ['ACME_BASE_URL'],
    regions: [],
    regionVariable: null,
    fields: [],
    tells: ['balance'],
    billingPage: 'https://acme.example/billing',
    ...given,
  };
}

/** A GET with the account's key. */
export function billingRequest(url: string, given: Partial<BillingRequest> = {}): BillingRequest {
  return { method: 'GET', url, body: null, withKey: true, ...given };
}

export function connectionTo(provider: string, given: Partial<Connection> = {}): Connection {
  return {
    provider,
    account: 'default',
    region: null,
    kind: 'ordinary',
    baseUrl: null,
    fields: {},
    keySource: 'stored',
    ...given,
  };
}
