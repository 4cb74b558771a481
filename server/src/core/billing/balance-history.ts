import { addAmounts, compareAmounts, multiplyAmounts } from '../../../../shared/src/money';

/** A balance at a time (ISO), in decimal digits. */
export interface BalancePoint {
  readonly at: string;
  readonly amount: string;
}

/** In the order of time. */
export type BalanceHistory = readonly BalancePoint[];

const MOST_POINTS = 400;
const MOST_DAYS = 90;
/** A balance that does not change is noted this often, so that quiet days count as such. */
const QUIET_MS = 6 * 3_600_000;
const DAY_MS = 86_400_000;

/** Adds a balance; keeps the last 90 days and at most 400 points. What is not newer than the last point is left out. */
export function withBalance(history: BalanceHistory, point: BalancePoint): BalanceHistory {
  const at = Date.parse(point.at);
  const last = history.at(-1);
  if (last && at <= Date.parse(last.at)) return history;
  const isQuiet = last !== undefined && compareAmounts(last.amount, point.amount) === 0;
  if (isQuiet && at - Date.parse(last.at) < QUIET_MS) return history;
  const oldest = at - MOST_DAYS * DAY_MS;
  return [...history, point].filter((each) => Date.parse(each.at) >= oldest).slice(-MOST_POINTS);
}

/** What was spent: the sum of all decreases; increases are top-ups or refunds. */
export function spentIn(history: BalanceHistory): string {
  let spent = '0';
  for (const [index, { amount }] of history.entries()) {
    const before = history[index - 1];
    if (before && compareAmounts(before.amount, amount) > 0)
      spent = addAmounts(spent, less(before.amount, amount));
  }
  return spent;
}

/** The highest balance since the last top-up; null when nothing is known. */
export function highestSinceTopUp(history: BalanceHistory): string | null {
  let highest: string | null = null;
  for (const [index, { amount }] of history.entries()) {
    const before = history[index - 1];
    const isTopUp = before !== undefined && isTopUpFrom(before.amount, amount);
    if (highest === null || isTopUp || compareAmounts(amount, highest) > 0) highest = amount;
  }
  return highest;
}

/** Small increases are refunds of calls that failed, or of holds: a twentieth and more is a top-up. */
function isTopUpFrom(before: string, after: string): boolean {
  if (compareAmounts(after, before) <= 0) return false;
  return compareAmounts(less(after, before), multiplyAmounts(before, '0.05')) >= 0;
}

function less(left: string, right: string): string {
  return addAmounts(left, multiplyAmounts(right, '-1'));
}
