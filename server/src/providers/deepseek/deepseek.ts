import type { Provider } from '../../core/provider/provider';
import { deepseekAccount } from './account';

export const deepseek: Provider = {
  id: 'deepseek',
  name: 'DeepSeek',
  hosts: ['api.deepseek.com'],
  pathPrefix: null,
  keyVariables: ['DEEPSEEK_API_KEY'],
  links: {
    pricing: 'https://api-docs.deepseek.com/quick_start/pricing',
    billing: 'https://platform.deepseek.com/usage',
    docs: 'https://api-docs.deepseek.com',
  },
  priceDataId: 'deepseek',
  onlyModelsOf: 'deepseek',
  vendorPrefixed: false,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
  account: deepseekAccount,
};
