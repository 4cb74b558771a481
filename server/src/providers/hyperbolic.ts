import type { Provider } from '../core/provider/provider';
import { LIST_NOT_LOADED } from './wire/words';

export const hyperbolic: Provider = {
  id: 'hyperbolic',
  name: 'Hyperbolic',
  hosts: ['api.hyperbolic.xyz'],
  pathPrefix: null,
  keyVariables: ['HYPERBOLIC_API_KEY'],
  links: {
    pricing: null,
    billing: null,
    docs: 'https://docs.hyperbolic.xyz',
  },
  priceDataId: null,
  vendorPrefixed: true,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
};
