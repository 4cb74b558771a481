import type { Provider } from '../../core/provider/provider';
import { LIST_NOT_LOADED } from '../wire/words';
import { stabilityAccount } from './account';

export const stability: Provider = {
  id: 'stability',
  name: 'Stability AI',
  hosts: ['api.stability.ai'],
  pathPrefix: null,
  keyVariables: ['STABILITY_API_KEY'],
  links: {
    pricing: 'https://platform.stability.ai/pricing',
    billing: 'https://platform.stability.ai/account/credits',
    docs: 'https://platform.stability.ai/docs',
  },
  priceDataId: null,
  vendorPrefixed: false,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
  account: stabilityAccount,
};
