import { compareAmounts, divideAmounts } from '../../../shared/src/money';

/** The smallest size that covers what is missing, else as many of the largest as do; null: nothing is missing, or none is sold. */
export function topUpFor(
  missing: string,
  sizes: readonly string[],
): { readonly amount: string; readonly count: number } | null {
  const largest = sizes.at(-1);
  if (compareAmounts(missing, '0') <= 0 || largest === undefined) return null;
  const one = sizes.find((size) => compareAmounts(size, missing) >= 0);
  if (one !== undefined) return { amount: one, count: 1 };
  return { amount: largest, count: Math.ceil(Number(divideAmounts(missing, largest))) };
}
