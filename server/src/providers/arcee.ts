import type { Provider } from '../core/provider/provider';

export const arcee: Provider = {
  id: 'arcee',
  name: 'Arcee AI',
  hosts: ['api.arcee.ai'],
  pathPrefix: null,
  keyVariables: ['ARCEE_API_KEY'],
  links: {
    pricing: 'https://docs.arcee.ai/get-started/pricing',
    billing: null,
    docs: 'https://docs.arcee.ai',
  },
  priceDataId: 'arcee',
  vendorPrefixed: true,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
};
