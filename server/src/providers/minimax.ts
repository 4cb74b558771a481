import type { Provider } from '../core/provider/provider';

export const minimax: Provider = {
  id: 'minimax',
  name: 'MiniMax',
  hosts: ['api.minimax.io'],
  pathPrefix: null,
  keyVariables: ['MINIMAX_API_KEY'],
  links: {
    pricing: 'https://platform.minimax.io/docs/guides/pricing-paygo',
    billing: null,
    docs: 'https://platform.minimax.io/docs',
  },
  priceDataId: 'minimax',
  vendorPrefixed: false,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
};
