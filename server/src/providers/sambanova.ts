import type { Provider } from '../core/provider/provider';
import { LIST_NOT_LOADED } from './wire/words';

export const sambanova: Provider = {
  id: 'sambanova',
  name: 'SambaNova',
  hosts: ['api.sambanova.ai'],
  pathPrefix: null,
  keyVariables: ['SAMBANOVA_API_KEY'],
  links: {
    pricing: 'https://cloud.sambanova.ai/pricing',
    billing: null,
    docs: 'https://docs.sambanova.ai',
  },
  priceDataId: null,
  vendorPrefixed: false,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
};
