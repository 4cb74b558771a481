import type { Provider } from '../core/provider/provider';
import { LIST_NOT_LOADED } from './wire/words';

export const runway: Provider = {
  id: 'runway',
  name: 'Runway',
  hosts: ['api.dev.runwayml.com'],
  pathPrefix: null,
  keyVariables: ['RUNWAYML_API_SECRET'],
  links: {
    pricing: 'https://docs.dev.runwayml.com/guides/pricing/',
    billing: null,
    docs: 'https://docs.dev.runwayml.com',
  },
  priceDataId: null,
  vendorPrefixed: false,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
};
