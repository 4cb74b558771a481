import type { AccountApi } from '../../core/billing/account-api';
import { BEARER } from '../wire/keys';
import { advice } from './advice';
import { discoveryPrices } from './discovery-prices';
import { KEY_PREFIX, TOKENS_HOST } from './hosts';
import { limits } from './limits';
import { modelPrices } from './model-prices';
import { publicPrices } from './public-prices';

/**
 * Source: docs.flex.ai/inference-api. Balance and spending stand on its dashboard alone. Only the host that its pages
 * name is asked, though calls go to a second one too.
 */
export const flexaiAccount: AccountApi = {
  header: BEARER,
  hosts: [TOKENS_HOST],
  keys: [{ kind: 'ordinary', prefix: KEY_PREFIX }],
  queries: [limits],
  check: limits.id,
  unpublished: ['balance'],
  advice,
  prices: [publicPrices, discoveryPrices, modelPrices],
};
