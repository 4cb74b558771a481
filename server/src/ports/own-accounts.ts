import type { Connection } from '../../../shared/src/billing-provider';
import type { CustomProvider } from '../../../shared/src/custom-provider';
import type { BillingHttp } from './billing-http';

/** Accounts that this machine asks itself, by the user's explicit word. */
export interface OwnAccounts {
  readonly http: BillingHttp;
  readonly connections: readonly Connection[];
  /** Providers that the user has described to this machine. */
  readonly described: readonly CustomProvider[];
  readonly sandbox: boolean;
}
