import type { Provider } from '../../core/provider/provider';
import { LIST_NOT_LOADED } from '../wire/words';
import { babyseaAccount } from './account';

/** Its docs show two prices as examples, in credits of one dollar each. */
const EXAMPLES = {
  unit: 'generation',
  per: 1,
  currency: 'USD',
  source: 'https://docs.babysea.ai (example; 1 credit = $1.00)',
  asOf: '2026-05-21',
} as const;

export const babysea: Provider = {
  id: 'babysea',
  name: 'BabySea',
  hosts: ['api.us.babysea.ai', 'api.eu.babysea.ai', 'api.jp.babysea.ai'],
  pathPrefix: null,
  keyVariables: ['BABYSEA_API_KEY'],
  links: {
    pricing: 'https://babysea.ai/model-pricing',
    billing: 'https://docs.babysea.ai/dashboard/credits',
    docs: 'https://docs.babysea.ai',
  },
  priceDataId: null,
  vendorPrefixed: true,
  unlisted: LIST_NOT_LOADED,
  rates: [
    { models: ['bfl/flux-schnell'], amount: '0.005', ...EXAMPLES },
    { models: ['bfl/flux-1.1-pro'], amount: '0.052', ...EXAMPLES },
  ],
  free: null,
  account: babyseaAccount,
};
