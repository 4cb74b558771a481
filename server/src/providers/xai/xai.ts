import type { Provider } from '../../core/provider/provider';
import { xaiAccount } from './account';

export const xai: Provider = {
  id: 'xai',
  name: 'xAI',
  hosts: ['api.x.ai'],
  pathPrefix: null,
  keyVariables: ['XAI_API_KEY'],
  links: {
    pricing: 'https://docs.x.ai/developers/pricing',
    billing: 'https://console.x.ai',
    docs: 'https://docs.x.ai',
  },
  priceDataId: 'x-ai',
  onlyModelsOf: 'xai',
  vendorPrefixed: false,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
  account: xaiAccount,
};
