import type { Provider } from '../core/provider/provider';
import { LIST_NOT_LOADED } from './wire/words';

export const ai21: Provider = {
  id: 'ai21',
  name: 'AI21 Labs',
  hosts: ['api.ai21.com'],
  pathPrefix: null,
  keyVariables: ['AI21_API_KEY'],
  links: {
    pricing: 'https://www.ai21.com/pricing/',
    billing: null,
    docs: 'https://docs.ai21.com',
  },
  priceDataId: null,
  vendorPrefixed: false,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
};
