import type { Provider } from '../core/provider/provider';
import { LIST_NOT_LOADED } from './wire/words';

export const hume: Provider = {
  id: 'hume',
  name: 'Hume AI',
  hosts: ['api.hume.ai'],
  pathPrefix: null,
  keyVariables: ['HUME_API_KEY'],
  links: {
    pricing: 'https://www.hume.ai/pricing',
    billing: null,
    docs: 'https://dev.hume.ai',
  },
  priceDataId: null,
  vendorPrefixed: false,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
};
