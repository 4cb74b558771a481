import type { Provider } from '../../core/provider/provider';
import { newApiAccount } from './account';

/** A gateway that runs wherever somebody set it up: only `costlint.baseUrls` leads here. */
export const newApi: Provider = {
  id: 'new-api',
  name: 'New API gateway',
  hosts: [],
  pathPrefix: null,
  keyVariables: [],
  links: { pricing: null, billing: null, docs: 'https://github.com/QuantumNous/new-api' },
  priceDataId: null,
  vendorPrefixed: false,
  unlisted: 'a gateway has its own names and prices of models',
  rates: [],
  free: null,
  account: newApiAccount,
};
