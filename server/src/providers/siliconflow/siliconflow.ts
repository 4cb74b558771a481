import type { Provider } from '../../core/provider/provider';
import { LIST_NOT_LOADED } from '../wire/words';
import { siliconflowAccount } from './account';

export const siliconflow: Provider = {
  id: 'siliconflow',
  name: 'SiliconFlow',
  hosts: ['api.siliconflow.com'],
  pathPrefix: null,
  keyVariables: ['SILICONFLOW_API_KEY'],
  links: {
    pricing: 'https://www.siliconflow.com/pricing',
    billing: null,
    docs: 'https://docs.siliconflow.com',
  },
  priceDataId: null,
  vendorPrefixed: true,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
  account: siliconflowAccount,
};
