import type { Provider } from '../core/provider/provider';

export const bedrock: Provider = {
  id: 'bedrock',
  name: 'Amazon Bedrock',
  hosts: [
    'bedrock-runtime.*.amazonaws.com',
    'bedrock-runtime-fips.*.amazonaws.com',
    'bedrock-mantle.*.api.aws',
  ],
  pathPrefix: null,
  keyVariables: ['AWS_BEARER_TOKEN_BEDROCK'],
  links: {
    pricing: 'https://aws.amazon.com/bedrock/pricing/',
    billing: null,
    docs: 'https://docs.aws.amazon.com/bedrock/',
  },
  priceDataId: 'aws',
  vendorPrefixed: false,
  unlisted: 'the price list that is loaded has no such model',
  rates: [],
  free: null,
};
