import type { Provider } from '../../core/provider/provider';
import { newApiAccount } from './account';

/**
 * A gateway that runs wherever somebody set it up: only `costlint.baseUrls` leads here. The names of its environment
 * variables are the project's.
 */
export const newApi: Provider = {
  id: 'new-api',
  name: 'New API gateway',
  hosts: [],
  pathPrefix: null,
  keyVariables: ['NEW_API_KEY'],
  links: { pricing: null, billing: null, docs: 'https://github.com/QuantumNous/new-api' },
  priceDataId: null,
  vendorPrefixed: false,
  unlisted: 'a gateway has its own names and prices of models',
  rates: [],
  free: null,
  account: newApiAccount,
};
