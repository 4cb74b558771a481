import type { Account } from '../../../../shared/src/account';
import type { AdviceOccasion, AdviceRow } from './account-api';

/** What advice depends on. */
export interface AdviceInput {
  readonly account: Pick<Account, 'balance' | 'limits'>;
  readonly signals: readonly string[];
  /** Whether the balance is below the user's own threshold. */
  readonly isLow: boolean;
  /** Whether a batch is about to be sent. */
  readonly isBatch: boolean;
}

/** What a provider has to say before a batch is sent, and, where a balance does not pay for it, of topping it up. */
export function adviceBeforeBatch(rows: readonly AdviceRow[], isShort: boolean): readonly AdviceRow[] {
  return rows.filter(({ when }) => when === 'batch' || (isShort && when === 'low-balance'));
}

/** The rows of a provider's advice that apply, in their order; what always applies comes last. */
export function adviceFor(rows: readonly AdviceRow[], input: AdviceInput): readonly AdviceRow[] {
  const occasions = new Set<AdviceOccasion>([
    input.account.balance.state,
    input.account.limits.state,
    ...input.signals.map((signal) => `signal:${signal}` as const),
    ...(input.isLow ? (['low-balance'] as const) : []),
    ...(input.isBatch ? (['batch'] as const) : []),
  ]);
  const pressing = rows.filter(({ when }) => when !== 'always' && occasions.has(when));
  return [...pressing, ...rows.filter(({ when }) => when === 'always')];
}
