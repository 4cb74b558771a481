import type { Account, AccountState } from '../../../shared/src/account';
import type { AdviceRow } from '../core/billing/account-api';
import type { AccountRow } from '../core/billing/account-rows';

/** What `balance` found; the JSON format is this object as it is. */
export interface BalanceReport {
  readonly accounts: readonly Account[];
}

/** An account, and what else is told of it to people. */
export interface BalanceLine {
  readonly name: string;
  readonly account: Account;
  readonly rows: readonly AccountRow[];
  readonly advice: readonly AdviceRow[];
}

export function balanceReport(lines: readonly BalanceLine[]): BalanceReport {
  return { accounts: lines.map(({ account }) => account) };
}

const GOOD: ReadonlySet<AccountState> = new Set(['known', 'postpaid', 'unpublished']);

/** Whether nothing has to be done about an account: it was asked, and can pay. */
export function isGood({ balance }: Account): boolean {
  return GOOD.has(balance.state);
}

/** The account at a provider that has no billing API which is known here. */
export function unpublishedAccount(
  provider: string,
  name: string,
  billingPage: string | null,
  sandbox: boolean,
): Account {
  return {
    provider,
    account: 'default',
    sandbox,
    message: `${name} publishes no balance API: see ${billingPage ?? 'its billing page'}.`,
    plan: null,
    billing: null,
    balance: { state: 'unpublished', amount: null, currency: null, unit: 'money' },
    limits: {
      state: 'unpublished',
      requestsPerMinute: null,
      tokensPerMinute: null,
      remaining: null,
      resetAt: null,
      monthlySpend: null,
    },
    period: null,
    asOf: null,
  };
}
