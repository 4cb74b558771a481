import type { Provider } from '../core/provider/provider';
import { LIST_NOT_LOADED } from './wire/words';

export const watsonx: Provider = {
  id: 'watsonx',
  name: 'IBM watsonx.ai',
  hosts: ['*.ml.cloud.ibm.com'],
  pathPrefix: null,
  keyVariables: ['WATSONX_APIKEY', 'WATSONX_API_KEY'],
  links: {
    pricing: 'https://www.ibm.com/products/watsonx-ai/pricing',
    billing: null,
    docs: 'https://cloud.ibm.com/apidocs/watsonx-ai',
  },
  priceDataId: null,
  vendorPrefixed: false,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
};
