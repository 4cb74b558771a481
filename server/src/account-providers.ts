import type { CustomProvider } from '../../shared/src/custom-provider';
import type { AccountProvider } from './core/billing/account-provider';
import { customProvider } from './providers/custom/custom';
import { providers } from './providers/list';

/** A provider that can be connected, known here or described by the user; null for one that can't, or is not known. */
export function accountProvider(
  id: string,
  described: readonly CustomProvider[] = [],
): AccountProvider | null {
  const description = described.find((each) => each.id === id);
  const provider =
    providers.find((each) => each.id === id) ?? (description ? customProvider(description) : undefined);
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

/** Name and page of bills of any known provider; null for others. */
export function providerPage(id: string): Pick<AccountProvider, 'name' | 'billingPage'> | null {
  const provider = providers.find((each) => each.id === id);
  return provider ? { name: provider.name, billingPage: provider.links.billing } : null;
}
