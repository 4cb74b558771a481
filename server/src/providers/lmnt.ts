import type { Provider } from '../core/provider/provider';
import { LIST_NOT_LOADED } from './wire/words';

export const lmnt: Provider = {
  id: 'lmnt',
  name: 'LMNT',
  hosts: ['api.lmnt.com'],
  pathPrefix: null,
  keyVariables: ['LMNT_API_KEY'],
  links: {
    pricing: null,
    billing: null,
    docs: 'https://docs.lmnt.com',
  },
  priceDataId: null,
  vendorPrefixed: false,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
};
