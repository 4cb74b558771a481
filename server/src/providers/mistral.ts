import type { Provider } from '../core/provider/provider';

export const mistral: Provider = {
  id: 'mistral',
  name: 'Mistral',
  hosts: ['api.mistral.ai', 'codestral.mistral.ai'],
  pathPrefix: null,
  keyVariables: ['MISTRAL_API_KEY'],
  links: {
    pricing: 'https://mistral.ai/pricing/api',
    billing: 'https://admin.mistral.ai/organization/billing',
    docs: 'https://docs.mistral.ai',
  },
  priceDataId: 'mistral',
  onlyModelsOf: 'mistral',
  vendorPrefixed: false,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
};
