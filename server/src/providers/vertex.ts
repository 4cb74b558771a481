import type { Provider } from '../core/provider/provider';

export const vertex: Provider = {
  id: 'vertex',
  name: 'Vertex AI',
  hosts: ['aiplatform.googleapis.com', '*-aiplatform.googleapis.com', 'aiplatform.*.rep.googleapis.com'],
  pathPrefix: null,
  keyVariables: [],
  links: {
    pricing: 'https://cloud.google.com/vertex-ai/generative-ai/pricing',
    billing: null,
    docs: 'https://cloud.google.com/vertex-ai/generative-ai/docs',
  },
  priceDataId: 'google',
  vendorPrefixed: false,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
};
