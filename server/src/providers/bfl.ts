import type { Provider } from '../core/provider/provider';
import { LIST_NOT_LOADED } from './wire/words';

export const bfl: Provider = {
  id: 'bfl',
  name: 'Black Forest Labs',
  hosts: ['api.bfl.ai', 'api.eu.bfl.ai', 'api.us.bfl.ai', 'api.bfl.ml'],
  pathPrefix: null,
  keyVariables: ['BFL_API_KEY'],
  links: {
    pricing: 'https://bfl.ai/pricing',
    billing: 'https://dashboard.bfl.ai',
    docs: 'https://docs.bfl.ai',
  },
  priceDataId: null,
  vendorPrefixed: false,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
};
