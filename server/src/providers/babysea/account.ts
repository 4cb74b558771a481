import type { AccountApi } from '../../core/billing/account-api';
import { BEARER } from '../wire/keys';
import { advice } from './advice';
import { billing } from './billing';
import { HOSTS, REGIONS } from './hosts';
import { prices } from './prices';
import { quote } from './quote';
import { usage } from './usage';

/** Source: docs.babysea.ai and the source of its SDK. Its ledger of credits is on the dashboard alone. */
export const babyseaAccount: AccountApi = {
  header: BEARER,
  hosts: HOSTS,
  keys: [{ kind: 'ordinary', prefix: 'bye_' }],
  baseUrlVariables: ['BABYSEA_API_BASE_URL'],
  regions: REGIONS,
  regionVariable: 'BABYSEA_REGION',
  queries: [billing, usage],
  check: billing.id,
  unpublished: [],
  advice,
  topUps: ['10', '25', '50', '100', '500', '1000'],
  prices: [prices],
  quote,
};
