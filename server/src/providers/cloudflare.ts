import type { Provider } from '../core/provider/provider';

export const cloudflare: Provider = {
  id: 'cloudflare',
  name: 'Cloudflare Workers AI',
  hosts: ['api.cloudflare.com'],
  pathPrefix: '/client/v4/accounts',
  keyVariables: ['CLOUDFLARE_API_TOKEN'],
  links: {
    pricing: 'https://developers.cloudflare.com/workers-ai/platform/pricing/',
    billing: null,
    docs: 'https://developers.cloudflare.com/workers-ai/',
  },
  priceDataId: 'cloudflare',
  vendorPrefixed: true,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
};
