import type { Provider } from '../core/provider/provider';

export const azure: Provider = {
  id: 'azure',
  name: 'Azure OpenAI',
  hosts: ['*.openai.azure.com', '*.services.ai.azure.com', '*.cognitiveservices.azure.com'],
  pathPrefix: null,
  keyVariables: ['AZURE_OPENAI_API_KEY'],
  links: {
    pricing: 'https://azure.microsoft.com/en-us/pricing/details/cognitive-services/openai-service/',
    billing: null,
    docs: 'https://learn.microsoft.com/azure/ai-foundry/',
  },
  priceDataId: 'azure',
  vendorPrefixed: false,
  namesDeployments: true,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
};
