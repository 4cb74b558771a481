import type { Provider } from '../../core/provider/provider';
import { LIST_NOT_LOADED } from '../wire/words';
import { vercelAccount } from './account';

export const vercel: Provider = {
  id: 'vercel',
  name: 'Vercel AI Gateway',
  hosts: ['ai-gateway.vercel.sh'],
  pathPrefix: null,
  keyVariables: ['AI_GATEWAY_API_KEY'],
  links: {
    pricing: 'https://vercel.com/ai-gateway/models',
    billing: null,
    docs: 'https://vercel.com/docs/ai-gateway',
  },
  priceDataId: null,
  vendorPrefixed: true,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
  account: vercelAccount,
};
