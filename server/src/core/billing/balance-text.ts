import type { Balance } from '../../../../shared/src/account';
import { formatMoney } from '../../../../shared/src/money-format';

/** An amount as its account counts it, for people: `$12.48`, `12.48 credits`; digits alone where no currency is known. */
export function balanceText({ amount, currency, unit }: Omit<Balance, 'state'>): string | null {
  if (amount === null) return null;
  return amountText(amount, { currency, unit });
}

/** As `balanceText`, for other amounts of the same account. */
export function amountText(amount: string, { currency, unit }: Pick<Balance, 'currency' | 'unit'>): string {
  const counted = unit === 'credits' ? 'credits' : (currency ?? '');
  return formatMoney({ amount, currency: counted }).trim();
}
