import type { Provider } from '../core/provider/provider';

export const zai: Provider = {
  id: 'zai',
  name: 'Z.AI',
  hosts: ['api.z.ai'],
  pathPrefix: null,
  keyVariables: ['ZAI_API_KEY'],
  links: {
    pricing: 'https://docs.z.ai/guides/overview/pricing',
    billing: null,
    docs: 'https://docs.z.ai',
  },
  priceDataId: 'zai',
  onlyModelsOf: 'zai',
  vendorPrefixed: false,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
};
