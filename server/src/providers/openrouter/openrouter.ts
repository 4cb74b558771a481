import type { Provider } from '../../core/provider/provider';
import { openrouterAccount } from './account';
import { openrouterFees } from './fees';

export const openrouter: Provider = {
  id: 'openrouter',
  name: 'OpenRouter',
  hosts: ['openrouter.ai', 'api.openrouter.ai'],
  pathPrefix: null,
  keyVariables: ['OPENROUTER_API_KEY'],
  links: {
    pricing: 'https://openrouter.ai/models',
    billing: 'https://openrouter.ai/settings/credits',
    docs: 'https://openrouter.ai/docs',
  },
  priceDataId: 'openrouter',
  // https://openrouter.ai/docs, model variants; `:free` and `:extended` are models of their own, with own prices.
  routeEndings: {
    ':nitro': 'run by whoever is fastest, which may cost more than is listed',
    ':floor': 'run by whoever is cheapest, which may cost less than is listed',
    ':exacto': 'run by those who call tools best, which may cost more than is listed',
    ':online': 'what the web search adds and costs is not counted',
  },
  vendorPrefixed: true,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
  account: openrouterAccount,
  fees: openrouterFees,
};
