import { type Money, multiplyAmounts } from '../../../shared/src/money';
import { type DisplayCurrency, displayMoney } from '../../../shared/src/money-format';
import type { Settings } from '../../../shared/src/settings';

/** The user's own currency, once both its code and its rate are set; null shows amounts as they are. */
export function displayCurrency(settings: Settings): DisplayCurrency | null {
  const rate = settings['currency.rate'];
  const to = settings['currency.code'].toUpperCase();
  return rate === null || to === 'USD' ? null : { from: 'USD', to, rate };
}

/** Money of `times` calls in the user's currency. */
export function shownMoney(money: Money, times: number, currency: DisplayCurrency | null): string {
  return displayMoney({ ...money, amount: multiplyAmounts(money.amount, String(times)) }, currency);
}

/** A count for narrow places: `950`, `1.2k`, `15k`, `1.5M`. */
export function shortCount(count: number): string {
  if (count < 1000) return String(Math.round(count * 10) / 10);
  if (count < 999_500) return `${threeFigures(count / 1000)}k`;
  return `${threeFigures(count / 1_000_000)}M`;
}

/** A count with all its digits: `15,360`. */
export function fullCount(count: number): string {
  const [whole = '', fraction] = String(count).split('.');
  const grouped = /^\d+$/.test(whole) ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function threeFigures(value: number): string {
  return String(value < 10 ? Math.round(value * 10) / 10 : Math.round(value));
}
