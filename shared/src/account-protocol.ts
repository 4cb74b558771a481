import type { Account } from './account';
import type { BillingAnswer, BillingRequest, Connection } from './billing-provider';

/**
 * The messages about accounts, beside those of `protocol.ts`. No message ever holds a key: the client keeps the keys,
 * adds one to a request that the server names, and sends it to the hosts of the provider's own row alone.
 */

/** Names one account: `provider/account`. */
export type AccountId = string;

export function accountId({ provider, account }: Pick<Connection, 'provider' | 'account'>): AccountId {
  return `${provider}/${account}`;
}

/** Client -> server notification: the accounts that the user connected, whenever they change; all of them. */
export const CONNECTIONS_METHOD = 'costlint/connections';

export interface ConnectionsParams {
  readonly connections: readonly Connection[];
  /** The account whose balance the status bar shows; null: the first. */
  readonly active: AccountId | null;
}

/** Server -> client request: sends a request with the account's key. Answers `BillingAnswer`, never an error. */
export const SEND_METHOD = 'costlint/send';

export interface SendParams {
  readonly connection: Connection;
  readonly request: BillingRequest;
  readonly timeoutMs: number;
  /** Longer answers are cut off and count as failed. */
  readonly mostBytes: number;
}

export type SendResult = BillingAnswer;

/**
 * Client -> server notification: whether somebody looks at the window, and whether the workspace is trusted. Nothing is polled
 * while nobody looks.
 */
export const WINDOW_METHOD = 'costlint/window';

export interface WindowParams {
  readonly focused: boolean;
  /** As `AccountsOptions.maySend`; absent: as before. */
  readonly maySend?: boolean;
}

/** Client -> server request: asks the billing APIs again. `id` null: of all accounts. Answers `RefreshAccountsResult` when done. */
export const REFRESH_ACCOUNTS_METHOD = 'costlint/refreshAccounts';

export interface RefreshAccountsParams {
  readonly id: AccountId | null;
}

export interface RefreshAccountsResult {
  /** Who was not asked, and why, for people; null: all were. */
  readonly message: string | null;
}

/** Client -> server request: one free call with a key that is not kept yet, to see whether it is good. */
export const CHECK_CONNECTION_METHOD = 'costlint/checkConnection';

export interface CheckConnectionParams {
  readonly connection: Connection;
}

export interface CheckConnectionResult {
  /** Whether the key was accepted; a key without permission to see the bills is. */
  readonly accepted: boolean;
  /** Words for the user: what the account is like, or why it can't be connected. */
  readonly message: string;
}

/** Client -> server notification: where the cursor rests, so that the account of that call can be shown. */
export const CURSOR_METHOD = 'costlint/cursor';

export interface CursorParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** Server -> client notification: all that is shown of accounts, whenever it changes. */
export const ACCOUNTS_METHOD = 'costlint/accounts';

export interface AccountsView {
  readonly accounts: readonly AccountView[];
  /** What the status bar shows; null: nothing is connected. */
  readonly statusBar: StatusBarView | null;
}

export interface AccountView {
  readonly id: AccountId;
  readonly account: Account;
  /** In a line of a list: `$12.48 · Starter`. */
  readonly summary: string;
  readonly billingPage: string | null;
}

export interface StatusBarView {
  readonly id: AccountId;
  /** `$12.48 · Starter`. */
  readonly text: string;
  /** The table of the account as Markdown, escaped. */
  readonly tooltip: string;
  /** For screen readers. */
  readonly label: string;
  /** Whether the balance is below the user's own threshold. */
  readonly isLow: boolean;
}

/** Client -> server request: what a provider's quote of the call at a position would send. */
export const PREPARE_QUOTE_METHOD = 'costlint/prepareQuote';

export interface PrepareQuoteParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

export interface PreparedQuote {
  /** Names it for `costlint/sendQuote`; null: it can't be quoted, and `message` says why. */
  readonly id: string | null;
  readonly message: string;
  /** `POST https://...`, to be shown before anything is sent. */
  readonly target: string;
  /** The exact body that would be sent, or what stands in the URL; empty when there is none. */
  readonly body: string;
}

/** Client -> server request: sends a prepared quote, which the user has seen. Answers `QuoteResult`. */
export const SEND_QUOTE_METHOD = 'costlint/sendQuote';

export interface SendQuoteParams {
  readonly id: string;
}

export interface QuoteResult {
  /** Words for the user: the provider's amount beside ours, or why there is none. */
  readonly message: string;
  /** Whether a charge may have happened. */
  readonly charged: boolean;
}
