import type { Provider } from '../core/provider/provider';
import { LIST_NOT_LOADED } from './wire/words';

export const deepinfra: Provider = {
  id: 'deepinfra',
  name: 'DeepInfra',
  hosts: ['api.deepinfra.com'],
  pathPrefix: null,
  keyVariables: ['DEEPINFRA_API_KEY', 'DEEPINFRA_TOKEN'],
  links: {
    pricing: 'https://deepinfra.com/pricing',
    billing: 'https://deepinfra.com/dash/billing',
    docs: 'https://deepinfra.com/docs',
  },
  priceDataId: null,
  vendorPrefixed: true,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
};
