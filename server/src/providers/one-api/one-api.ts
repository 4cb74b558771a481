import type { Provider } from '../../core/provider/provider';
import { oneApiAccount } from './account';

/**
 * A gateway that runs wherever somebody set it up: only `costlint.baseUrls` leads here. The names of its environment
 * variables are the project's.
 */
export const oneApi: Provider = {
  id: 'one-api',
  name: 'One API gateway',
  hosts: [],
  pathPrefix: null,
  keyVariables: ['ONE_API_KEY'],
  links: { pricing: null, billing: null, docs: 'https://github.com/songquanpeng/one-api' },
  priceDataId: null,
  vendorPrefixed: false,
  unlisted: 'a gateway has its own names and prices of models',
  rates: [],
  free: null,
  account: oneApiAccount,
};
