import type { Provider } from '../core/provider/provider';
import { googleSearchFees } from './wire/google-search-fee';

export const google: Provider = {
  id: 'google',
  name: 'Gemini API',
  hosts: ['generativelanguage.googleapis.com'],
  pathPrefix: null,
  keyVariables: ['GEMINI_API_KEY', 'GOOGLE_API_KEY'],
  links: {
    pricing: 'https://ai.google.dev/gemini-api/docs/pricing',
    billing: 'https://aistudio.google.com/usage',
    docs: 'https://ai.google.dev/gemini-api/docs',
  },
  priceDataId: 'google',
  notServed: ['claude'],
  onlyModelsOf: 'google',
  vendorPrefixed: false,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
  fees: googleSearchFees,
};
