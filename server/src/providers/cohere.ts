import type { Provider } from '../core/provider/provider';

export const cohere: Provider = {
  id: 'cohere',
  name: 'Cohere',
  hosts: ['api.cohere.com', 'api.cohere.ai'],
  pathPrefix: null,
  keyVariables: ['CO_API_KEY', 'COHERE_API_KEY'],
  links: {
    pricing: 'https://cohere.com/pricing',
    billing: 'https://dashboard.cohere.com/billing',
    docs: 'https://docs.cohere.com',
  },
  priceDataId: 'cohere',
  onlyModelsOf: 'cohere',
  vendorPrefixed: false,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
};
