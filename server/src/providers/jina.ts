import type { Provider } from '../core/provider/provider';
import { LIST_NOT_LOADED } from './wire/words';

export const jina: Provider = {
  id: 'jina',
  name: 'Jina AI',
  hosts: ['api.jina.ai'],
  pathPrefix: null,
  keyVariables: ['JINA_API_KEY'],
  links: {
    pricing: null,
    billing: null,
    docs: 'https://jina.ai/api-dashboard/',
  },
  priceDataId: null,
  vendorPrefixed: false,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
};
