import type { Provider } from '../../core/provider/provider';
import { LIST_NOT_LOADED } from '../wire/words';
import { falAccount } from './account';

export const fal: Provider = {
  id: 'fal',
  name: 'fal',
  hosts: ['fal.run', 'queue.fal.run'],
  pathPrefix: null,
  keyVariables: ['FAL_KEY'],
  links: {
    pricing: 'https://fal.ai/pricing',
    billing: 'https://fal.ai/dashboard/billing',
    docs: 'https://fal.ai/docs',
  },
  priceDataId: null,
  vendorPrefixed: true,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
  account: falAccount,
};
