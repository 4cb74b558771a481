import type { Provider } from '../../core/provider/provider';
import { litellmProxyAccount } from './account';

/** Runs wherever somebody set it up: only `costlint.baseUrls` leads here. */
export const litellmProxy: Provider = {
  id: 'litellm-proxy',
  name: 'LiteLLM proxy',
  hosts: [],
  pathPrefix: null,
  keyVariables: ['LITELLM_API_KEY'],
  links: {
    pricing: null,
    billing: null,
    docs: 'https://docs.litellm.ai/docs/simple_proxy',
  },
  priceDataId: null,
  vendorPrefixed: false,
  unlisted: 'a proxy has its own names and prices of models',
  rates: [],
  free: null,
  account: litellmProxyAccount,
};
