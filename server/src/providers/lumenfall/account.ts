import type { AccountApi } from '../../core/billing/account-api';
import { BEARER } from '../wire/keys';
import { advice } from './advice';
import { balance } from './balance';
import { HOST } from './host';
import { quote } from './quote';
import { requests } from './requests';

/**
 * Source: docs.lumenfall.ai. It has no list of prices: `starting_price` of its models is not documented, and what a
 * model's price starts at is not what a call costs, so that no rate is made of it. It says that it limits no rates.
 */
export const lumenfallAccount: AccountApi = {
  header: BEARER,
  hosts: [HOST],
  keys: [{ kind: 'ordinary', prefix: 'lmnfl_' }],
  queries: [balance, requests],
  check: balance.id,
  unpublished: ['limits'],
  advice,
  quote,
};
