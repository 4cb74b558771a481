import type { Provider } from '../../core/provider/provider';
import { LIST_NOT_LOADED } from '../wire/words';
import { elevenlabsAccount } from './account';

export const elevenlabs: Provider = {
  id: 'elevenlabs',
  name: 'ElevenLabs',
  hosts: ['api.elevenlabs.io', 'api.us.elevenlabs.io', 'api.eu.residency.elevenlabs.io'],
  pathPrefix: null,
  keyVariables: ['ELEVENLABS_API_KEY'],
  links: {
    pricing: 'https://elevenlabs.io/pricing/api',
    billing: 'https://elevenlabs.io/app/subscription',
    docs: 'https://elevenlabs.io/docs',
  },
  priceDataId: null,
  vendorPrefixed: false,
  unlisted: LIST_NOT_LOADED,
  rates: [],
  free: null,
  account: elevenlabsAccount,
};
