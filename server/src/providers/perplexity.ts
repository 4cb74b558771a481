import type { Provider } from '../core/provider/provider';

export const perplexity: Provider = {
  id: 'perplexity',
  name: 'Perplexity',
  hosts: ['api.perplexity.ai'],
  pathPrefix: null,
  keyVariables: ['PERPLEXITY_API_KEY', 'PPLX_API_KEY'],
  links: {
    pricing: 'https://docs.perplexity.ai/docs/getting-started/pricing',
    billing: 'https://www.perplexity.ai/account/api/billing',
    docs: 'https://docs.perplexity.ai',
  },
  priceDataId: 'perplexity',
  vendorPrefixed: false,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
};
