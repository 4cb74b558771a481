import type { Connection } from '../../../shared/src/billing-provider';
import type { BillingHttp } from './billing-http';

/** Accounts that this machine asks itself, by the user's explicit word. */
export interface OwnAccounts {
  readonly http: BillingHttp;
  readonly connections: readonly Connection[];
  readonly sandbox: boolean;
}
