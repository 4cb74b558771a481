import type { Provider } from '../core/provider/provider';

export const groq: Provider = {
  id: 'groq',
  name: 'Groq',
  hosts: ['api.groq.com'],
  pathPrefix: null,
  keyVariables: ['GROQ_API_KEY'],
  links: {
    pricing: 'https://groq.com/pricing',
    billing: 'https://console.groq.com/settings/billing',
    docs: 'https://console.groq.com/docs',
  },
  priceDataId: 'groq',
  vendorPrefixed: true,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
};
