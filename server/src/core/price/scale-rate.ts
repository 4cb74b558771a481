import { multiplyAmounts } from '../../../../shared/src/money';
import type { TieredRate } from './rate';

/** A rate times a number, all its tiers included; exact. `multiplier` is decimal digits. */
export function scaleRate(rate: TieredRate, multiplier: string): TieredRate {
  return {
    ...rate,
    amount: multiplyAmounts(rate.amount, multiplier),
    tiers: rate.tiers.map(({ above, amount }) => ({ above, amount: multiplyAmounts(amount, multiplier) })),
  };
}
