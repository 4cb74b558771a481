/**
 * What is known of an account at a provider: the words that the server, the editor, the terminal and the JSON output
 * share. Amounts are decimal digits, times are ISO.
 */

/** How an account came to be known, or why it is not. Balance and limits have each their own. */
export const ACCOUNT_STATES = [
  'not-connected',
  'loading',
  'known',
  'postpaid',
  'stale',
  'unauthorized',
  'forbidden',
  'billing-not-set-up',
  'out-of-credit',
  'rate-limited',
  'offline',
  'server-error',
  'malformed',
  'unpublished',
] as const;

export type AccountState = (typeof ACCOUNT_STATES)[number];

/** States in which the last amount that was known, if any, is still shown, with its age. */
export const KEEPS_LAST: ReadonlySet<AccountState> = new Set([
  'loading',
  'stale',
  'rate-limited',
  'offline',
  'server-error',
  'malformed',
]);

export interface Balance {
  readonly state: AccountState;
  /** Null: not known, which is not zero. */
  readonly amount: string | null;
  /** ISO 4217 in upper case, or null where the amount is not in a currency or nothing says so. */
  readonly currency: string | null;
  readonly unit: 'money' | 'credits';
}

export interface Limits {
  readonly state: AccountState;
  readonly requestsPerMinute: number | null;
  readonly tokensPerMinute: number | null;
  /** Requests that are left until `resetAt`. */
  readonly remaining: number | null;
  readonly resetAt: string | null;
  /** What the account may spend in a month, in the currency of its balance. */
  readonly monthlySpend: string | null;
}

export interface Period {
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

export type Billing = 'prepaid' | 'postpaid' | 'subscription';

/** One account as it is now. Part of the JSON output: see `schemas/balance.schema.json`. */
export interface Account {
  /** Provider id. */
  readonly provider: string;
  /** The user's own name of the account; `default` where there is one alone. */
  readonly account: string;
  /** Whether it comes from the sandbox and is no real money. */
  readonly sandbox: boolean;
  /** One sentence for people: what is so, and what to do where something is wrong. */
  readonly message: string;
  readonly plan: string | null;
  readonly billing: Billing | null;
  readonly balance: Balance;
  readonly limits: Limits;
  readonly period: Period | null;
  /** When the newest of it was true; null: nothing is known yet. */
  readonly asOf: string | null;
}
