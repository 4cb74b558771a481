import type { Provider } from '../../core/provider/provider';
import { LIST_NOT_LOADED } from '../wire/words';
import { siliconflowCnAccount } from './account';

export const siliconflowCn: Provider = {
  id: 'siliconflow-cn',
  name: 'SiliconFlow (China)',
  hosts: ['api.siliconflow.cn'],
  pathPrefix: null,
  keyVariables: ['SILICONFLOW_API_KEY'],
  links: {
    pricing: 'https://siliconflow.cn/pricing',
    billing: null,
    docs: 'https://docs.siliconflow.cn',
  },
  priceDataId: null,
  vendorPrefixed: true,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
  account: siliconflowCnAccount,
};
