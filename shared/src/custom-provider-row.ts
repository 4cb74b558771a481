import type { BillingProvider, KeyHeader } from './billing-provider';
import type { CustomProvider } from './custom-provider';
import { authorityOf, parsePlainUrl } from './plain-url';

/** The header that carries the key of a provider that the user described. */
export function customKeyHeader({ header = 'authorization', scheme }: CustomProvider): KeyHeader {
  const name = header.toLowerCase();
  return { name, scheme: scheme ?? (name === 'authorization' ? 'Bearer' : '') };
}

/**
 * Hosts that its key may be sent to. None over plain HTTP: then an account is connected with the base URL of the
 * description, which is let through for this machine and for hosts that the user allowed.
 */
export function customHosts({ baseUrl }: CustomProvider): readonly string[] {
  const url = parsePlainUrl(baseUrl);
  return url?.scheme === 'https' ? [authorityOf(url)] : [];
}

/** What calls to it are recognised by. */
export function customCallHosts({ baseUrl }: CustomProvider): readonly string[] {
  const url = parsePlainUrl(baseUrl);
  return url ? [authorityOf(url)] : [];
}

/** The row by which its key is asked for and sent. */
export function customRow(description: CustomProvider): BillingProvider {
  const { id, name, keyVariable, prices, limits } = description;
  return {
    id,
    name,
    hosts: customHosts(description),
    callHosts: customCallHosts(description),
    header: customKeyHeader(description),
    headers: {},
    keys: [{ kind: 'ordinary', prefix: '' }],
    keyVariables: keyVariable === undefined ? [] : [keyVariable],
    baseUrlVariables: [],
    regions: [],
    regionVariable: null,
    fields: [],
    tells: ['balance', ...(limits ? (['limits'] as const) : []), ...(prices ? (['prices'] as const) : [])],
    billingPage: null,
  };
}
