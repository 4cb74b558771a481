import type { Provider } from '../../core/provider/provider';
import { searchFees } from '../wire/search-fee';
import { openaiAccount } from './account';
import { openaiSurcharges } from './surcharges';

export const openai: Provider = {
  id: 'openai',
  name: 'OpenAI',
  hosts: ['api.openai.com', 'us.api.openai.com', 'eu.api.openai.com'],
  pathPrefix: null,
  keyVariables: ['OPENAI_API_KEY'],
  links: {
    pricing: 'https://developers.openai.com/api/docs/pricing',
    billing: 'https://platform.openai.com/settings/organization/billing/overview',
    docs: 'https://developers.openai.com/api/docs',
  },
  priceDataId: 'openai',
  notServed: ['gpt-oss'],
  onlyModelsOf: 'openai',
  vendorPrefixed: false,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
  account: openaiAccount,
  fees: searchFees,
  surcharges: openaiSurcharges,
};
