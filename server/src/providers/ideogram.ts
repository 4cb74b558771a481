import type { Provider } from '../core/provider/provider';
import { LIST_NOT_LOADED } from './wire/words';

export const ideogram: Provider = {
  id: 'ideogram',
  name: 'Ideogram',
  hosts: ['api.ideogram.ai'],
  pathPrefix: null,
  keyVariables: ['IDEOGRAM_API_KEY'],
  links: {
    pricing: 'https://ideogram.ai/features/api-pricing',
    billing: null,
    docs: 'https://developer.ideogram.ai',
  },
  priceDataId: null,
  vendorPrefixed: false,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
};
