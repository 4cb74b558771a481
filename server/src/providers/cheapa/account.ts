import type { AccountApi, AccountQuery } from '../../core/billing/account-api';
import { readCreditGrants } from '../wire/credit-grants';
import { BEARER } from '../wire/keys';
import { getWithKey } from '../wire/requests';
import { advice } from './advice';

const HOST = 'api.cheapaapi.com';

/** The answer of this endpoint is not published: it is read in any of the shapes that its like are known to have. */
const balance: AccountQuery = {
  id: 'credit-grants',
  tells: ['balance'],
  when: 'poll',
  request: () => getWithKey(`https://${HOST}`, '/v1/dashboard/billing/credit_grants'),
  read: (response) => readCreditGrants(response, 'Cheapa API', { billing: 'prepaid' }),
};

/** Source: cheapaapi.com/docs/billing. Its limits are not published, nor is a list of prices. */
export const cheapaAccount: AccountApi = {
  header: BEARER,
  hosts: [HOST],
  keys: [{ kind: 'ordinary', prefix: 'sk-llmaai-' }],
  queries: [balance],
  check: balance.id,
  unpublished: ['limits'],
  advice,
  topUps: ['10', '25', '50', '100', '250', '500'],
};
