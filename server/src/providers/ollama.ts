import type { Provider } from '../core/provider/provider';
import { LIST_NOT_LOADED } from './wire/words';

export const ollama: Provider = {
  id: 'ollama',
  name: 'Ollama',
  hosts: ['localhost:11434', '127.0.0.1:11434', '[::1]:11434', '0.0.0.0:11434', 'host.docker.internal:11434'],
  pathPrefix: null,
  keyVariables: [],
  links: {
    pricing: null,
    billing: null,
    docs: 'https://docs.ollama.com',
  },
  priceDataId: null,
  vendorPrefixed: false,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: 'it runs on your own machine, at no charge for the call',
  chargedModels: ['-cloud'],
};
