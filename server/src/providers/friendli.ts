import type { Provider } from '../core/provider/provider';
import { LIST_NOT_LOADED } from './wire/words';

export const friendli: Provider = {
  id: 'friendli',
  name: 'FriendliAI',
  hosts: ['api.friendli.ai'],
  pathPrefix: null,
  keyVariables: ['FRIENDLI_TOKEN'],
  links: {
    pricing: 'https://friendli.ai/pricing',
    billing: null,
    docs: 'https://friendli.ai/docs',
  },
  priceDataId: null,
  vendorPrefixed: true,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
};
