import type { Provider } from '../core/provider/provider';
import { LIST_NOT_LOADED } from './wire/words';

export const replicate: Provider = {
  id: 'replicate',
  name: 'Replicate',
  hosts: ['api.replicate.com'],
  pathPrefix: null,
  keyVariables: ['REPLICATE_API_TOKEN'],
  links: {
    pricing: 'https://replicate.com/pricing',
    billing: 'https://replicate.com/account/billing',
    docs: 'https://replicate.com/docs',
  },
  priceDataId: null,
  vendorPrefixed: true,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
};
