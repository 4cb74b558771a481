import type { Provider } from '../core/provider/provider';
import { LIST_NOT_LOADED } from './wire/words';

export const githubModels: Provider = {
  id: 'github-models',
  name: 'GitHub Models',
  hosts: ['models.github.ai', 'models.inference.ai.azure.com'],
  pathPrefix: null,
  keyVariables: ['GITHUB_TOKEN'],
  links: {
    pricing: 'https://docs.github.com/en/billing/reference/costs-for-github-models',
    billing: null,
    docs: 'https://docs.github.com/en/github-models',
  },
  priceDataId: null,
  vendorPrefixed: true,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
};
