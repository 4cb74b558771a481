import type { Provider } from '../core/provider/provider';
import { LIST_NOT_LOADED } from './wire/words';

export const lmstudio: Provider = {
  id: 'lmstudio',
  name: 'LM Studio',
  hosts: ['localhost:1234', '127.0.0.1:1234', '[::1]:1234', 'host.docker.internal:1234'],
  pathPrefix: null,
  keyVariables: [],
  links: {
    pricing: null,
    billing: null,
    docs: 'https://lmstudio.ai/docs',
  },
  priceDataId: null,
  vendorPrefixed: false,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: 'it runs on your own machine, at no charge for the call',
};
