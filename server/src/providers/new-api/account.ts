import type { AccountApi } from '../../core/billing/account-api';
import { gatewayAdvice } from '../wire/gateway-advice';
import { CURRENCY_FIELD, dashboardQueries } from '../wire/gateway-dashboard';
import { BEARER } from '../wire/keys';
import { tokenUsage } from './token-usage';

const [subscription, usage] = dashboardQueries('The New API gateway');

/** Source: the code of new-api as stored in 2026; its pages are those of one-api, and it has one of its own. */
export const newApiAccount: AccountApi = {
  header: BEARER,
  hosts: [],
  keys: [{ kind: 'ordinary', prefix: '' }],
  baseUrlVariables: ['NEW_API_BASE_URL'],
  fields: [CURRENCY_FIELD],
  queries: [subscription, usage, tokenUsage],
  check: subscription.id,
  unpublished: ['limits'],
  ifMisread: 'Check the base URL that it is connected with.',
  advice: gatewayAdvice('https://github.com/QuantumNous/new-api'),
};
