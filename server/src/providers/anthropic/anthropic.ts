import type { Provider } from '../../core/provider/provider';
import { searchFees } from '../wire/search-fee';
import { anthropicAccount } from './account';
import { anthropicSurcharges } from './surcharges';

export const anthropic: Provider = {
  id: 'anthropic',
  name: 'Anthropic',
  hosts: ['api.anthropic.com'],
  pathPrefix: null,
  keyVariables: ['ANTHROPIC_API_KEY'],
  links: {
    pricing: 'https://platform.claude.com/docs/en/about-claude/pricing',
    billing: 'https://platform.claude.com/settings/billing',
    docs: 'https://platform.claude.com/docs',
  },
  priceDataId: 'anthropic',
  onlyModelsOf: 'anthropic',
  vendorPrefixed: false,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
  account: anthropicAccount,
  fees: searchFees,
  surcharges: anthropicSurcharges,
};
