import type { Provider } from '../../core/provider/provider';
import { novitaAccount } from './account';

export const novita: Provider = {
  id: 'novita',
  name: 'Novita AI',
  hosts: ['api.novita.ai'],
  pathPrefix: null,
  keyVariables: ['NOVITA_API_KEY'],
  links: {
    pricing: 'https://novita.ai/pricing',
    billing: 'https://novita.ai/billing',
    docs: 'https://novita.ai/docs',
  },
  priceDataId: 'novita',
  vendorPrefixed: true,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
  account: novitaAccount,
};
