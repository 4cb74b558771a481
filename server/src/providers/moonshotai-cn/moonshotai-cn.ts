import type { Provider } from '../../core/provider/provider';
import { moonshotaiCnAccount } from './account';

export const moonshotaiCn: Provider = {
  id: 'moonshotai-cn',
  name: 'Moonshot AI (China)',
  hosts: ['api.moonshot.cn'],
  pathPrefix: null,
  keyVariables: ['MOONSHOT_API_KEY'],
  links: {
    pricing: null,
    billing: null,
    docs: 'https://platform.moonshot.cn/docs',
  },
  priceDataId: null,
  vendorPrefixed: false,
  unlisted: 'its prices in CNY are not loaded',
  rates: [],
  free: null,
  account: moonshotaiCnAccount,
};
