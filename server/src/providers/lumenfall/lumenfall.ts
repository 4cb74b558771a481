import type { Provider } from '../../core/provider/provider';
import { lumenfallAccount } from './account';

export const lumenfall: Provider = {
  id: 'lumenfall',
  name: 'Lumenfall',
  hosts: ['api.lumenfall.ai'],
  pathPrefix: null,
  keyVariables: ['LUMENFALL_API_KEY'],
  links: {
    pricing: 'https://docs.lumenfall.ai/billing',
    billing: 'https://docs.lumenfall.ai/billing',
    docs: 'https://docs.lumenfall.ai',
  },
  priceDataId: null,
  vendorPrefixed: true,
  unlisted: 'it publishes no list of prices, but quotes single calls of a connected account',
  rates: [],
  free: null,
  account: lumenfallAccount,
};
