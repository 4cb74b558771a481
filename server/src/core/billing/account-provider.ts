import type { AccountApi } from './account-api';

/** A provider that can be connected, as far as asking about accounts goes. */
export interface AccountProvider {
  readonly id: string;
  readonly name: string;
  /** Page where people see to their bills; null: none is known. */
  readonly billingPage: string | null;
  /** Environment variables that hold its key. */
  readonly keyVariables: readonly string[];
  readonly api: AccountApi;
}
