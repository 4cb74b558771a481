import type { AccountContext } from '../../core/billing/account-api';

export const NAME = 'BabySea';

/** The usual one first. Keys are bound to one. */
export const REGIONS: readonly string[] = ['us', 'eu', 'jp'];

export const HOSTS: readonly string[] = REGIONS.map(hostOf);

/** Where a key of the account's region is asked; null where there is no such region. */
export function originOf({ region }: AccountContext): string | null {
  const asked = region ?? REGIONS[0];
  return asked !== undefined && REGIONS.includes(asked) ? `https://${hostOf(asked)}` : null;
}

function hostOf(region: string): string {
  return `api.${region}.babysea.ai`;
}
