import type { BillingProvider, Connection } from './billing-provider';

/** Where the general price list is published. Nobody has an account there: it is asked without a key. */
export const publishedPrices: BillingProvider = {
  id: 'published-prices',
  name: 'The published price list',
  hosts: ['raw.githubusercontent.com'],
  callHosts: [],
  header: { name: 'authorization', scheme: 'Bearer' },
  headers: {},
  keys: [],
  keyVariables: [],
  baseUrlVariables: [],
  regions: [],
  regionVariable: null,
  fields: [],
  billingPage: null,
  tells: ['prices'],
};

/** Stands where a request names its account. */
export const publishedPricesConnection: Connection = {
  provider: publishedPrices.id,
  account: 'default',
  region: null,
  kind: 'ordinary',
  baseUrl: null,
  fields: {},
  keySource: 'environment',
};
