import type { AccountApi } from '../../core/billing/account-api';
import { gatewayAdvice } from '../wire/gateway-advice';
import { CURRENCY_FIELD, dashboardQueries } from '../wire/gateway-dashboard';
import { BEARER } from '../wire/keys';

const [subscription, usage] = dashboardQueries('The One API gateway');

/**
 * Source: the code of one-api at commit 8df4a26. Where a site shows what is left of the user and not of the key, its limit
 * lacks what was used, so that less is told than there is.
 */
export const oneApiAccount: AccountApi = {
  header: BEARER,
  hosts: [],
  keys: [{ kind: 'ordinary', prefix: '' }],
  baseUrlVariables: ['ONE_API_BASE_URL'],
  fields: [CURRENCY_FIELD],
  queries: [subscription, usage],
  check: subscription.id,
  unpublished: ['limits'],
  ifMisread: 'Check the base URL that it is connected with.',
  advice: gatewayAdvice('https://github.com/songquanpeng/one-api'),
};
