import type { Provider } from '../../core/provider/provider';
import { LIST_NOT_LOADED } from '../wire/words';
import { lumenfallAccount } from './account';

export const lumenfall: Provider = {
  id: 'lumenfall',
  name: 'Lumenfall',
  hosts: ['api.lumenfall.ai'],
  pathPrefix: null,
  keyVariables: ['LUMENFALL_API_KEY'],
  links: {
    pricing: 'https://docs.lumenfall.ai/billing',
    billing: 'https://docs.lumenfall.ai/billing',
    docs: 'https://docs.lumenfall.ai',
  },
  priceDataId: null,
  vendorPrefixed: true,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
  account: lumenfallAccount,
};
