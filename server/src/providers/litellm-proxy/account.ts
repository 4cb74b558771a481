import type { AccountApi, AccountQuery } from '../../core/billing/account-api';
import { BEARER } from '../wire/keys';
import { getWithKey } from '../wire/requests';
import { advice } from './advice';
import { readKeyInfo } from './key-info';
import { proxyPrices } from './prices';

const keyInfo: AccountQuery = {
  id: 'key-info',
  tells: ['balance', 'limits'],
  when: 'poll',
  // Keys are managed at the address of the proxy itself, not below /v1.
  request: ({ baseUrl }) =>
    baseUrl === null || baseUrl.endsWith('/v1') ? null : getWithKey(baseUrl, '/key/info'),
  read: readKeyInfo,
};

/** Source: docs.litellm.ai of 2026-05-02. Every key may ask of itself. */
export const litellmProxyAccount: AccountApi = {
  header: BEARER,
  hosts: [],
  keys: [{ kind: 'ordinary', prefix: '' }],
  keyVariables: ['LITELLM_PROXY_API_KEY', 'LITELLM_API_KEY'],
  baseUrlVariables: ['LITELLM_PROXY_API_BASE'],
  queries: [keyInfo],
  check: keyInfo.id,
  unpublished: [],
  ifMisread: 'Check the base URL that it is connected with.',
  advice,
  prices: [proxyPrices],
};
