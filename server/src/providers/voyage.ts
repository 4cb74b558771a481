import type { Provider } from '../core/provider/provider';

export const voyage: Provider = {
  id: 'voyage',
  name: 'Voyage AI',
  hosts: ['api.voyageai.com'],
  pathPrefix: null,
  keyVariables: ['VOYAGE_API_KEY'],
  links: {
    pricing: 'https://docs.voyageai.com/docs/pricing',
    billing: null,
    docs: 'https://docs.voyageai.com',
  },
  priceDataId: 'voyageai',
  vendorPrefixed: false,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
};
