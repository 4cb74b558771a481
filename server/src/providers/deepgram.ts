import type { Provider } from '../core/provider/provider';
import { LIST_NOT_LOADED } from './wire/words';

export const deepgram: Provider = {
  id: 'deepgram',
  name: 'Deepgram',
  hosts: ['api.deepgram.com'],
  pathPrefix: null,
  keyVariables: ['DEEPGRAM_API_KEY'],
  links: {
    pricing: 'https://deepgram.com/pricing',
    billing: 'https://console.deepgram.com',
    docs: 'https://developers.deepgram.com',
  },
  priceDataId: null,
  vendorPrefixed: false,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
};
