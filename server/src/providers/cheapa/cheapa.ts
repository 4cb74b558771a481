import type { Provider } from '../../core/provider/provider';
import { LIST_NOT_LOADED } from '../wire/words';
import { cheapaAccount } from './account';

const BILLING = {
  currency: 'USD',
  source: 'https://cheapaapi.com/docs/billing',
  asOf: '2026-11-20',
} as const;

/** Names no environment variable of its own for its key; the name here is the project's. */
export const cheapa: Provider = {
  id: 'cheapa',
  name: 'Cheapa API',
  hosts: ['api.cheapaapi.com'],
  pathPrefix: null,
  keyVariables: ['CHEAPA_API_KEY'],
  links: {
    pricing: 'https://cheapaapi.com/docs/billing',
    billing: 'https://cheapaapi.com/docs/billing',
    docs: 'https://cheapaapi.com/docs/api-overview',
  },
  priceDataId: null,
  vendorPrefixed: false,
  unlisted: LIST_NOT_LOADED,
  rates: [
    { models: ['gpt-5.2'], unit: 'input_token', per: 1_000_000, amount: '0.525', ...BILLING },
    { models: ['gpt-5.2'], unit: 'output_token', per: 1_000_000, amount: '4.2', ...BILLING },
    {
      models: ['nano-banana-2', 'nano-banana-pro', 'veo-3.1'],
      unit: 'generation',
      per: 1,
      amount: '0.21',
      ...BILLING,
    },
  ],
  free: null,
  account: cheapaAccount,
};
