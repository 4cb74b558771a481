import type { Provider } from '../core/provider/provider';

export const baseten: Provider = {
  id: 'baseten',
  name: 'Baseten',
  hosts: ['inference.baseten.co'],
  pathPrefix: null,
  keyVariables: ['BASETEN_API_KEY'],
  links: {
    pricing: 'https://www.baseten.co/pricing/',
    billing: null,
    docs: 'https://docs.baseten.co',
  },
  priceDataId: 'baseten',
  vendorPrefixed: true,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
};
