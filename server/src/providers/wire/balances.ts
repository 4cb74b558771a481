import { formatMoney, groupThousands } from '../../../../shared/src/money-format';
import type { AccountFacts, BalanceFact } from '../../core/billing/account-facts';

/** A balance in money. */
export function money(amount: string, currency: string | null): BalanceFact {
  return { amount, currency, unit: 'money' };
}

/** A balance in units of the provider's own. */
export function credits(amount: string): BalanceFact {
  return { amount, currency: null, unit: 'credits' };
}

/** Rows of further things to show; those that the answer does not have are left out. */
export function details(
  rows: readonly (readonly [label: string, value: string | null])[],
): NonNullable<AccountFacts['details']> {
  return rows.flatMap(([label, value]) => (value === null || value === '' ? [] : [[label, value] as const]));
}

/** A number of the provider's own units as a detail shows it: `15,360`, with all its digits. */
export function unitsText(amount: string): string {
  const [whole = '', fraction] = amount.split('.');
  return fraction === undefined ? groupThousands(whole) : `${groupThousands(whole)}.${fraction}`;
}

/** An amount as a detail shows it; null where there is none. */
export function moneyText(amount: string | null | undefined, currency: string): string | null {
  return amount == null ? null : formatMoney({ amount, currency });
}
