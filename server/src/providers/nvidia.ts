import type { Provider } from '../core/provider/provider';
import { LIST_NOT_LOADED } from './wire/words';

export const nvidia: Provider = {
  id: 'nvidia',
  name: 'NVIDIA NIM',
  hosts: ['integrate.api.nvidia.com'],
  pathPrefix: null,
  keyVariables: ['NVIDIA_API_KEY'],
  links: {
    pricing: null,
    billing: null,
    docs: 'https://docs.api.nvidia.com',
  },
  priceDataId: null,
  vendorPrefixed: true,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
};
