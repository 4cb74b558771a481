import type { Billing, Period } from '../../../../shared/src/account';

/** What answers of a billing API told of an account. What none of them told is absent: never a default. */
export interface AccountFacts {
  readonly balance?: BalanceFact;
  readonly billing?: Billing;
  readonly plan?: string;
  readonly limits?: LimitFacts;
  readonly period?: Period;
  readonly spending?: SpendingFacts;
  /** What was granted and used in all, where the balance is their difference. Decimal digits; `used` null: not told. */
  readonly quota?: { readonly limit: string; readonly used: string | null };
  /** Further things to show, in order: `['Audit trail', '90 days']`. */
  readonly details?: readonly (readonly [label: string, value: string])[];
  /** What the provider's advice depends on besides the state (`plan:Free`, `refund-run`). */
  readonly signals?: readonly string[];
}

export interface BalanceFact {
  /** Decimal digits; null where the provider says that there is none to tell (postpaid). */
  readonly amount: string | null;
  /** ISO 4217 in upper case; null: nothing says so. */
  readonly currency: string | null;
  readonly unit: 'money' | 'credits';
}

export interface LimitFacts {
  readonly requestsPerMinute?: number;
  readonly tokensPerMinute?: number;
  /** Requests from one reset to the next, where the time between is not told. */
  readonly requestsUntilReset?: number;
  readonly remaining?: number;
  /** ISO. */
  readonly resetAt?: string;
  /** Decimal digits, in the currency of the balance. */
  readonly monthlySpend?: string;
}

/** Money that was spent. Decimal digits. */
export interface SpendingFacts {
  /** ISO 4217 in upper case; absent: that of the balance. */
  readonly currency?: string;
  readonly today?: string;
  readonly thisWeek?: string;
  readonly thisMonth?: string;
  /** Over the last so many days. */
  readonly recent?: { readonly days: number; readonly amount: string };
}

/** Adds what a later answer told; it wins where both tell the same. Lists are joined. */
export function joinAccountFacts(earlier: AccountFacts, later: AccountFacts): AccountFacts {
  return {
    ...earlier,
    ...later,
    ...(earlier.limits || later.limits ? { limits: { ...earlier.limits, ...later.limits } } : {}),
    ...(earlier.spending || later.spending ? { spending: { ...earlier.spending, ...later.spending } } : {}),
    details: [...(earlier.details ?? []), ...(later.details ?? [])],
    signals: [...new Set([...(earlier.signals ?? []), ...(later.signals ?? [])])],
  };
}
