import type { Balance } from '../../../../shared/src/account';
import { formatMoney } from '../../../../shared/src/money-format';
import type { SpendingFacts } from './account-facts';

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

/** Sizes that are sold, without decimals that say nothing: `$10, $50`, `10, 50, 1,000 credits`. */
export function sizesText(sizes: readonly string[], unit: Pick<Balance, 'currency' | 'unit'>): string {
  const isMoney = unit.unit === 'money';
  const texts = sizes.map((size) =>
    (isMoney ? amountText(size, unit) : formatMoney({ amount: size, currency: '' }).trim()).replace(
      /\.00$/,
      '',
    ),
  );
  return texts.length === 0 || isMoney ? texts.join(', ') : `${texts.join(', ')} credits`;
}

/** What amounts that were spent are counted in: the currency that they came with, else as the balance is. */
export function unitOfSpending(
  { currency }: Pick<SpendingFacts, 'currency'>,
  balance: Pick<Balance, 'currency' | 'unit'>,
): Pick<Balance, 'currency' | 'unit'> {
  return currency === undefined
    ? { currency: balance.currency, unit: balance.unit }
    : { currency, unit: 'money' };
}
