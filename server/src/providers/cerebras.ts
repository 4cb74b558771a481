import type { Provider } from '../core/provider/provider';

export const cerebras: Provider = {
  id: 'cerebras',
  name: 'Cerebras',
  hosts: ['api.cerebras.ai'],
  pathPrefix: null,
  keyVariables: ['CEREBRAS_API_KEY'],
  links: {
    pricing: 'https://www.cerebras.ai/pricing',
    billing: 'https://cloud.cerebras.ai',
    docs: 'https://inference-docs.cerebras.ai',
  },
  priceDataId: 'cerebras',
  vendorPrefixed: false,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
};
