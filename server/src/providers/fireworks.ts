import type { Provider } from '../core/provider/provider';

export const fireworks: Provider = {
  id: 'fireworks',
  name: 'Fireworks AI',
  hosts: ['api.fireworks.ai'],
  pathPrefix: null,
  keyVariables: ['FIREWORKS_API_KEY'],
  links: {
    pricing: 'https://fireworks.ai/pricing',
    billing: 'https://app.fireworks.ai/account/billing',
    docs: 'https://docs.fireworks.ai',
  },
  priceDataId: 'fireworks',
  vendorPrefixed: false,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
};
