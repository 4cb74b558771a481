import type { Provider } from '../core/provider/provider';

export const avian: Provider = {
  id: 'avian',
  name: 'Avian',
  hosts: ['api.avian.io'],
  pathPrefix: null,
  keyVariables: ['AVIAN_API_KEY'],
  links: {
    pricing: 'https://avian.io/pricing/',
    billing: null,
    docs: 'https://avian.io/docs/',
  },
  priceDataId: 'avian',
  vendorPrefixed: false,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
};
