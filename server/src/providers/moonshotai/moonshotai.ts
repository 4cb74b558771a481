import type { Provider } from '../../core/provider/provider';
import { moonshotaiAccount } from './account';

export const moonshotai: Provider = {
  id: 'moonshotai',
  name: 'Moonshot AI',
  hosts: ['api.moonshot.ai'],
  pathPrefix: null,
  keyVariables: ['MOONSHOT_API_KEY'],
  links: {
    pricing: 'https://platform.kimi.ai/docs/pricing/chat',
    billing: null,
    docs: 'https://platform.kimi.ai/docs',
  },
  priceDataId: 'moonshotai',
  onlyModelsOf: 'moonshot',
  vendorPrefixed: false,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
  account: moonshotaiAccount,
};
