/**
 * The messages of our own, beside those of LSP. Every message is JSON. A server sends them only to a client that
 * asked for them in its initialization options.
 */

/** Client -> server, in `initialize`. */
export interface InitializationOptions {
  /** The client shows `costlint/status`. */
  readonly status?: boolean;
  /** Settings below `costlint`, for clients that can't answer `workspace/configuration`. */
  readonly settings?: unknown;
  /** The client keeps keys and sends requests to billing APIs (`costlint/send`); absent: it does neither. */
  readonly accounts?: AccountsOptions;
}

export interface AccountsOptions {
  /** Folder for what is remembered of accounts and price lists, shared by all windows of the user; null: none. */
  readonly storage: string | null;
  /** Whether requests go to the sandbox (`COSTLINT_SANDBOX`), whose data lives in a store of its own. */
  readonly sandbox: boolean;
  /** False in a workspace that the user does not trust: then nothing is sent. */
  readonly maySend: boolean;
}

/** Server -> client notification: what is known of one open file, whenever it changes. */
export const STATUS_METHOD = 'costlint/status';

export interface FileStatus {
  readonly uri: string;
  /** `analysed`, or why the file was left alone. */
  readonly state: FileStateName;
  /** One sentence for people. */
  readonly message: string;
  /** Call sites in the file, and how many of them have a price; 0 unless analysed. */
  readonly calls: number;
  readonly priced: number;
  /** ISO date of the price data that the calls use; null when none does. */
  readonly pricesAsOf: string | null;
  /** What is wrong with the settings of this file, a sentence each. */
  readonly problems: readonly string[];
}

export type FileStateName =
  | 'analysed'
  | 'no-calls'
  | 'off'
  | 'excluded'
  | 'too-large'
  | 'unsupported'
  | 'failed';

/** Client -> server request: tokens of texts that the user selected. Answers `TokenCountResult`. */
export const COUNT_TOKENS_METHOD = 'costlint/countTokens';

export interface CountTokensParams {
  /** The file whose settings name the default model; null for a text of no file. */
  readonly uri: string | null;
  readonly texts: readonly string[];
}

export interface TokenCountResult {
  readonly model: string;
  readonly low: number;
  readonly likely: number;
  readonly high: number;
  /** How it is known: `counted` is exact, `calibrated` is an estimate with its band. */
  readonly how: string;
}

/** Client -> server request: asks for all price lists again. Answers words for the user. */
export const REFRESH_PRICES_METHOD = 'costlint/refreshPrices';

/** Client -> server request: forgets settings and analyses and starts over from the open texts. Answers null. */
export const REFRESH_METHOD = 'costlint/refresh';
