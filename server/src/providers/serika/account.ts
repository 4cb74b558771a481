import type { AccountApi, AccountQuery } from '../../core/billing/account-api';
import { BEARER } from '../wire/keys';
import { getWithKey } from '../wire/requests';
import { advice } from './advice';
import { readModels } from './models';

const HOST = 'api.serika.dev';

/**
 * What this endpoint answers is not published, so that its status alone is understood. Where it fails, nothing else tells
 * of the account.
 */
const models: AccountQuery = {
  id: 'models',
  tells: ['balance', 'limits'],
  when: 'poll',
  request: () => getWithKey(`https://${HOST}`, '/api/openai/v1/models'),
  read: (response, { now }) => readModels(response, now),
};

/** Source: docs.serika.dev. It has no endpoint for balance, usage or prices. */
export const serikaAccount: AccountApi = {
  header: BEARER,
  hosts: [HOST],
  keys: [{ kind: 'ordinary', prefix: 'sk-' }],
  queries: [models],
  check: models.id,
  unpublished: ['balance', 'limits'],
  advice,
};
