import type { Provider } from '../core/provider/provider';
import { LIST_NOT_LOADED } from './wire/words';

export const getimg: Provider = {
  id: 'getimg',
  name: 'getimg.ai',
  hosts: ['api.getimg.ai'],
  pathPrefix: null,
  keyVariables: ['GETIMG_API_KEY'],
  links: {
    pricing: 'https://getimg.ai/tools/api',
    billing: null,
    docs: 'https://docs.getimg.ai',
  },
  priceDataId: null,
  vendorPrefixed: false,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
};
