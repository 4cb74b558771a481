import type { Provider } from '../core/provider/provider';

export const doubleword: Provider = {
  id: 'doubleword',
  name: 'Doubleword',
  hosts: ['api.doubleword.ai'],
  pathPrefix: null,
  keyVariables: ['DOUBLEWORD_API_KEY'],
  links: {
    pricing: 'https://docs.doubleword.ai/inference-api/models',
    billing: null,
    docs: 'https://docs.doubleword.ai',
  },
  priceDataId: 'doubleword',
  vendorPrefixed: true,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
};
