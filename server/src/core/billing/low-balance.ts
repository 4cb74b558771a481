import { compareAmounts, multiplyAmounts } from '../../../../shared/src/money';

/** The user's own thresholds; null: none. */
export interface LowBalanceThresholds {
  /** In the currency of the balance. Decimal digits. */
  readonly amount: string | null;
  /** Of the highest balance since the last top-up. */
  readonly percent: number | null;
  readonly daysLeft: number | null;
}

export interface BalanceLevel {
  /** Decimal digits; null: not known, and what is not known is not low. */
  readonly amount: string | null;
  readonly highestSinceTopUp: string | null;
  readonly daysLeft: number | null;
}

/** Which threshold the balance is below, in words for people; null: none. */
export function lowBalance(level: BalanceLevel, thresholds: LowBalanceThresholds): string | null {
  const { amount, highestSinceTopUp: highest } = level;
  if (amount === null) return null;
  if (thresholds.amount !== null && compareAmounts(amount, thresholds.amount) < 0)
    return `below your threshold of ${thresholds.amount}`;
  if (thresholds.percent !== null && highest !== null && isBelowPercent(amount, highest, thresholds.percent))
    return `below ${thresholds.percent}% of the balance after the last top-up`;
  if (thresholds.daysLeft !== null && level.daysLeft !== null && level.daysLeft < thresholds.daysLeft)
    return `lasts for less than ${thresholds.daysLeft} days`;
  return null;
}

function isBelowPercent(amount: string, highest: string, percent: number): boolean {
  return compareAmounts(multiplyAmounts(amount, '100'), multiplyAmounts(highest, String(percent))) < 0;
}
