import { compareAmounts, divideAmounts, priceOf } from '../../../../shared/src/money';
import type { BalanceFact, SpendingFacts } from './account-facts';
import { type BalanceHistory, spentIn } from './balance-history';

/** How fast an account spends. */
export interface BurnRate {
  /** Decimal digits. */
  readonly perDay: string;
  /** Whether it is counted as the balance is; else as what was spent. */
  readonly isOfBalance: boolean;
  /** Whole days that the balance lasts at this rate; null: without end, or no balance is known. */
  readonly daysLeft: number | null;
  /** What it was told by, for people: `the last 30 days`. */
  readonly from: string;
}

const DAY_MS = 86_400_000;
/** A shorter time says little: a morning's work is no day. */
const LEAST_MS = DAY_MS;
const LEAST_DAYS_OF_MONTH = 3;
/** Older changes of the balance say little of today. */
const HISTORY_DAYS = 30;
/** Longer is as good as without end. */
const MOST_DAYS = 100_000;

/**
 * Spending per day by what the provider tells of it, else by the changes of the balance itself; null while less than a day is
 * known. `now` is ISO.
 */
export function burnRate(
  spending: SpendingFacts,
  history: BalanceHistory,
  balance: Pick<BalanceFact, 'amount' | 'currency'> | null,
  now: string,
): BurnRate | null {
  const told = byRecentUsage(spending) ?? byMonth(spending, now);
  const found = told ?? byHistory(history, now);
  if (!found) return null;
  // Amounts in two currencies can't be compared.
  const isComparable = !told || spending.currency === undefined || spending.currency === balance?.currency;
  return {
    ...found,
    isOfBalance: !told,
    daysLeft: isComparable ? daysLeft(balance?.amount ?? null, found.perDay) : null,
  };
}

type Found = Pick<BurnRate, 'perDay' | 'from'>;

function byRecentUsage({ recent }: SpendingFacts): Found | null {
  if (!recent || recent.days < 1) return null;
  const from = recent.days === 1 ? 'the last day' : `the last ${recent.days} days`;
  return { perDay: priceOf(1, recent.amount, recent.days), from };
}

function byMonth({ thisMonth }: SpendingFacts, now: string): Found | null {
  const elapsed = Date.parse(now) - Date.parse(`${now.slice(0, 7)}-01T00:00:00Z`);
  if (thisMonth === undefined || elapsed < LEAST_DAYS_OF_MONTH * DAY_MS) return null;
  return { perDay: priceOf(DAY_MS, thisMonth, elapsed), from: 'this month so far' };
}

function byHistory(history: BalanceHistory, now: string): Found | null {
  const oldest = Date.parse(now) - HISTORY_DAYS * DAY_MS;
  const recent = history.filter(({ at }) => Date.parse(at) >= oldest);
  const [first, last] = [recent[0], recent.at(-1)];
  if (!first || !last) return null;
  const elapsed = Date.parse(last.at) - Date.parse(first.at);
  if (elapsed < LEAST_MS) return null;
  const days = Math.floor(elapsed / DAY_MS);
  return {
    perDay: priceOf(DAY_MS, spentIn(recent), elapsed),
    from: `the balance over ${days === 1 ? 'a day' : `${days} days`}`,
  };
}

function daysLeft(balance: string | null, perDay: string): number | null {
  if (balance === null || compareAmounts(perDay, '0') <= 0) return null;
  if (compareAmounts(balance, '0') <= 0) return 0;
  const days = Math.floor(Number(divideAmounts(balance, perDay)));
  return days > MOST_DAYS ? null : days;
}
