import type { Provider } from '../core/provider/provider';
import { LIST_NOT_LOADED } from './wire/words';

export const nebius: Provider = {
  id: 'nebius',
  name: 'Nebius',
  hosts: ['api.studio.nebius.com', 'api.studio.nebius.ai', 'api.tokenfactory.nebius.com'],
  pathPrefix: null,
  keyVariables: ['NEBIUS_API_KEY'],
  links: {
    pricing: 'https://nebius.com/token-factory/prices',
    billing: null,
    docs: 'https://docs.tokenfactory.nebius.com',
  },
  priceDataId: null,
  vendorPrefixed: true,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
};
