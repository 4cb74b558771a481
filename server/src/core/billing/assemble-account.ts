import type { Account, AccountState, Balance, Limits } from '../../../../shared/src/account';
import type { Connection } from '../../../../shared/src/billing-provider';
import { compareAmounts } from '../../../../shared/src/money';
import type { AccountFacts, LimitFacts } from './account-facts';
import type { AccountProvider } from './account-provider';
import { type AccountRecord, factsOf } from './account-record';
import { accountMessage } from './account-words';
import { type PartState, partState } from './part-state';

export interface AssembleInput {
  readonly provider: AccountProvider;
  /** Null: not connected. */
  readonly connection: Pick<Connection, 'account' | 'kind'> | null;
  readonly sandbox: boolean;
  readonly record: AccountRecord;
  /** ISO. */
  readonly now: string;
  /** Milliseconds after which what was known passes no longer for the present. */
  readonly freshMs: number;
  /** Not to be asked before (ISO), as its provider said; absent: it did not. */
  readonly notBefore?: string | null;
}

/** An account, and all else that its provider told. */
export interface AssembledAccount {
  readonly account: Account;
  /** Only what still counts. */
  readonly facts: AccountFacts;
  /** When the balance, and when the limits were true (ISO). */
  readonly balanceAt: string | null;
  readonly limitsAt: string | null;
}

/** What is known of an account now, of all that was told before. Nothing that is not known is filled in. */
export function assembleAccount(input: AssembleInput): AssembledAccount {
  const { provider, connection, record } = input;
  if (!connection) return notConnected(input);
  const now = Date.parse(input.now);
  const context = {
    api: provider.api,
    kind: connection.kind,
    record,
    isOld: (at: string) => now - Date.parse(at) > input.freshMs,
  };
  const facts = factsOf(provider.api, record);
  const [ofBalance, ofLimits] = [partState('balance', context), partState('limits', context)];
  const balance = balanceOf(facts, ofBalance, provider.api.unpublished.includes('balance'));
  return {
    account: {
      provider: provider.id,
      account: connection.account,
      sandbox: input.sandbox,
      message: accountMessage({
        ...provider,
        balance,
        billing: facts.billing ?? null,
        failure: ofBalance.failure,
        failureOfLimits: ofLimits.failure,
        notBefore: stillToCome(input.notBefore, now),
      }),
      plan: facts.plan ?? null,
      billing: facts.billing ?? null,
      balance,
      limits: limitsOf(facts.limits ?? {}, ofLimits.state, now),
      period: facts.period ?? null,
      asOf: newestOf(record),
    },
    facts,
    balanceAt: ofBalance.at,
    limitsAt: ofLimits.at,
  };
}

function stillToCome(notBefore: string | null | undefined, now: number): string | null {
  return notBefore != null && Date.parse(notBefore) > now ? notBefore : null;
}

function balanceOf({ balance, billing }: AccountFacts, { state, at }: PartState, isSecret: boolean): Balance {
  if (balance !== undefined && at !== null)
    return { ...balance, state: stateOfAmount(balance.amount, state, billing === 'postpaid') };
  const isPostpaid = state === 'unpublished' && billing === 'postpaid' && !isSecret;
  return { ...NO_BALANCE, state: isPostpaid ? 'postpaid' : state };
}

/** A balance without an amount is one of a provider who bills afterwards; one of nothing is out of credit. */
function stateOfAmount(amount: string | null, state: AccountState, isPostpaid: boolean): AccountState {
  if (state !== 'known') return state;
  if (amount === null) return 'postpaid';
  return compareAmounts(amount, '0') <= 0 && !isPostpaid ? 'out-of-credit' : 'known';
}

function limitsOf(facts: LimitFacts, state: AccountState, now: number): Limits {
  // What was left of a minute that is over says nothing, and nor does what was left before asking failed.
  const isOver =
    (state !== 'known' && state !== 'stale') ||
    (facts.resetAt !== undefined && Date.parse(facts.resetAt) <= now);
  return {
    state,
    requestsPerMinute: facts.requestsPerMinute ?? null,
    tokensPerMinute: facts.tokensPerMinute ?? null,
    remaining: isOver ? null : (facts.remaining ?? null),
    resetAt: isOver ? null : (facts.resetAt ?? null),
    monthlySpend: facts.monthlySpend ?? null,
  };
}

const NO_BALANCE: Omit<Balance, 'state'> = { amount: null, currency: null, unit: 'money' };

function newestOf(record: AccountRecord): string | null {
  const times = Object.values(record).flatMap(({ factsAt }) => factsAt ?? []);
  return times.sort().at(-1) ?? null;
}

function notConnected({ provider, sandbox }: AssembleInput): AssembledAccount {
  const balance: Balance = { ...NO_BALANCE, state: 'not-connected' };
  return {
    account: {
      provider: provider.id,
      account: 'default',
      sandbox,
      message: accountMessage({
        ...provider,
        balance,
        billing: null,
        failure: null,
        failureOfLimits: null,
        notBefore: null,
      }),
      plan: null,
      billing: null,
      balance,
      limits: limitsOf({}, 'not-connected', 0),
      period: null,
      asOf: null,
    },
    facts: {},
    balanceAt: null,
    limitsAt: null,
  };
}
