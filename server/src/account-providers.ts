import type { AccountProvider } from './core/billing/account-provider';
import { providers } from './providers/list';

/** A provider that can be connected; null for one that can't, or is not known. */
export function accountProvider(id: string): AccountProvider | null {
  const provider = providers.find((each) => each.id === id);
  if (!provider?.account) return null;
  const { name, links, keyVariables, account } = provider;
  return {
    id,
    name,
    billingPage: links.billing,
    keyVariables: account.keyVariables ?? keyVariables,
    api: account,
  };
}
