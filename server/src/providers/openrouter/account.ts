import type { AccountApi, AccountQuery } from '../../core/billing/account-api';
import { BEARER } from '../wire/keys';
import { getWithKey } from '../wire/requests';
import { advice } from './advice';
import { readCredits } from './credits';
import { HOST, ORIGIN } from './hosts';
import { readKey } from './key';
import { openrouterPrices } from './prices';

const key: AccountQuery = {
  id: 'key',
  tells: ['balance'],
  when: 'poll',
  request: () => getWithKey(ORIGIN, '/api/v1/key'),
  read: readKey,
};

const credits: AccountQuery = {
  id: 'credits',
  tells: ['balance'],
  when: 'poll',
  request: () => getWithKey(ORIGIN, '/api/v1/credits'),
  read: (response, _context, earlier) => readCredits(response, earlier),
};

/** Source: the vendor's OpenAPI description of 2026-08-22. Rate headers come with refusals alone. */
export const openrouterAccount: AccountApi = {
  header: BEARER,
  hosts: [HOST],
  keys: [{ kind: 'ordinary', prefix: 'sk-or-' }],
  queries: [key, credits],
  check: key.id,
  unpublished: ['limits'],
  advice,
  prices: [openrouterPrices],
};
