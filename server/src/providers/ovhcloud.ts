import type { Provider } from '../core/provider/provider';

export const ovhcloud: Provider = {
  id: 'ovhcloud',
  name: 'OVHcloud AI Endpoints',
  hosts: ['oai.endpoints.kepler.ai.cloud.ovh.net'],
  pathPrefix: null,
  keyVariables: ['OVH_AI_ENDPOINTS_ACCESS_TOKEN'],
  links: {
    pricing: 'https://www.ovhcloud.com/en/public-cloud/ai-endpoints/catalog/',
    billing: null,
    docs: 'https://endpoints.ai.cloud.ovh.net',
  },
  priceDataId: 'ovhcloud',
  vendorPrefixed: false,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
};
