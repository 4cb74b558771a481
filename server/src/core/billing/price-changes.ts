import { compareAmounts, multiplyAmounts } from '../../../../shared/src/money';
import type { LiveList, LiveModel, LiveRate } from './price-list';

/** A model whose price is another than it was. */
export interface PriceChange {
  readonly model: string;
  /** Whether any of its rates rose. */
  readonly isDearer: boolean;
}

/** Smaller changes are not worth a word: a tenth up or down. */
const UP = '1.1';
const DOWN = '0.9';

/** Models of a provider's list with a rate that rose or fell by more than a tenth. */
export function priceChanges(before: LiveList, after: LiveList): readonly PriceChange[] {
  const known = new Map(before.models.map((model) => [model.id, model]));
  return after.models.flatMap((model): PriceChange[] => {
    const old = known.get(model.id);
    if (!old) return [];
    const moves = model.rates.map((rate) => moveOf(rate, old));
    const isDearer = moves.includes('up');
    return isDearer || moves.includes('down') ? [{ model: model.id, isDearer }] : [];
  });
}

function moveOf(rate: LiveRate, { rates }: LiveModel): 'up' | 'down' | null {
  const old = rates.find((each) => sameUnit(each, rate));
  if (!old) return null;
  if (compareAmounts(rate.amount, multiplyAmounts(old.amount, UP)) > 0) return 'up';
  return compareAmounts(rate.amount, multiplyAmounts(old.amount, DOWN)) < 0 ? 'down' : null;
}

function sameUnit(one: LiveRate, other: LiveRate): boolean {
  return (
    one.unit === other.unit &&
    one.per === other.per &&
    one.currency === other.currency &&
    JSON.stringify(one.only ?? {}) === JSON.stringify(other.only ?? {})
  );
}
