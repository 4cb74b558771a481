import type { Provider } from '../core/provider/provider';
import { LIST_NOT_LOADED } from './wire/words';

export const luma: Provider = {
  id: 'luma',
  name: 'Luma AI',
  hosts: ['api.lumalabs.ai'],
  pathPrefix: null,
  keyVariables: ['LUMAAI_API_KEY'],
  links: {
    pricing: 'https://lumalabs.ai/api/pricing',
    billing: null,
    docs: 'https://docs.lumalabs.ai',
  },
  priceDataId: null,
  vendorPrefixed: false,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
};
