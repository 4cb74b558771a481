import type { Provider } from '../../core/provider/provider';
import { openrouterAccount } from './account';

export const openrouter: Provider = {
  id: 'openrouter',
  name: 'OpenRouter',
  hosts: ['openrouter.ai', 'api.openrouter.ai'],
  pathPrefix: null,
  keyVariables: ['OPENROUTER_API_KEY'],
  links: {
    pricing: 'https://openrouter.ai/models',
    billing: 'https://openrouter.ai/settings/credits',
    docs: 'https://openrouter.ai/docs',
  },
  priceDataId: 'openrouter',
  vendorPrefixed: true,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
  account: openrouterAccount,
};
