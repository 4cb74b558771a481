import type { Provider } from '../core/provider/provider';

export const together: Provider = {
  id: 'together',
  name: 'Together AI',
  hosts: ['api.together.xyz', 'api.together.ai'],
  pathPrefix: null,
  keyVariables: ['TOGETHER_API_KEY'],
  links: {
    pricing: 'https://www.together.ai/pricing',
    billing: 'https://api.together.ai/settings/billing',
    docs: 'https://docs.together.ai',
  },
  priceDataId: 'together',
  vendorPrefixed: true,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
};
