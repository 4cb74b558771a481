import type { Provider } from '../core/provider/provider';
import { LIST_NOT_LOADED } from './wire/words';

export const assemblyai: Provider = {
  id: 'assemblyai',
  name: 'AssemblyAI',
  hosts: ['api.assemblyai.com', 'api.eu.assemblyai.com'],
  pathPrefix: null,
  keyVariables: ['ASSEMBLYAI_API_KEY'],
  links: {
    pricing: 'https://www.assemblyai.com/pricing',
    billing: null,
    docs: 'https://www.assemblyai.com/docs',
  },
  priceDataId: null,
  vendorPrefixed: false,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
};
