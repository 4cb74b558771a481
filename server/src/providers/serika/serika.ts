import type { Provider } from '../../core/provider/provider';
import { serikaAccount } from './account';

export const serika: Provider = {
  id: 'serika',
  name: 'Serika.dev',
  hosts: ['api.serika.dev', 'beta-api.serika.dev'],
  pathPrefix: null,
  keyVariables: ['SERIKA_API_KEY'],
  links: {
    pricing: null,
    billing: 'https://developers.serika.dev',
    docs: 'https://docs.serika.dev/en/latest/',
  },
  priceDataId: null,
  vendorPrefixed: true,
  unlisted: 'it publishes no prices',
  rates: [],
  free: null,
  account: serikaAccount,
};
