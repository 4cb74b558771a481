import type { AccountApi } from '../../core/billing/account-api';
import { BEARER } from '../wire/keys';
import { advice } from './advice';
import { balance } from './balance';
import { HOST } from './host';
import { lowestPrices } from './lowest-prices';
import { quote } from './quote';
import { requests } from './requests';

/**
 * Source: docs.lumenfall.ai. It has no list of prices but what prices may start at. It says that it limits no rates.
 */
export const lumenfallAccount: AccountApi = {
  header: BEARER,
  hosts: [HOST],
  keys: [{ kind: 'ordinary', prefix: 'lmnfl_' }],
  queries: [balance, requests],
  check: balance.id,
  unpublished: ['limits'],
  advice,
  prices: [lowestPrices],
  quote,
};
