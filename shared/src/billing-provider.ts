/** What both sides must know of a provider's billing API to ask for a key, to keep it, and to send it nowhere else. */

/** Where a key stands in a request. */
export interface KeyHeader {
  /** In lower case. */
  readonly name: string;
  /** What stands before the key and a blank (`Bearer`); empty for nothing. */
  readonly scheme: string;
}

/** What a key may do. Most providers have ordinary keys alone. */
export type KeyKind = 'ordinary' | 'admin';

/** A sort of key that a provider hands out. */
export interface KeyRow {
  readonly kind: KeyKind;
  /** What such keys begin with; empty where nothing tells. */
  readonly prefix: string;
}

/** Something besides the key that an account needs to be asked about (a team's id). Never a secret. */
export interface AccountField {
  readonly name: string;
  /** What to ask the user for. */
  readonly label: string;
  /** Environment variable that may hold it, or null. */
  readonly variable: string | null;
  /** Whether nothing can be asked without it. */
  readonly required: boolean;
}

/** What a connected account shows. */
export type Told = 'balance' | 'limits' | 'prices' | 'quotes';

/** A provider that can be connected. */
export interface BillingProvider {
  readonly id: string;
  readonly name: string;
  /**
   * Hosts that its keys may be sent to, exact and in lower case; empty where every user runs a server of their own, whose
   * base URL the user gives.
   */
  readonly hosts: readonly string[];
  /** Hosts of the calls that it bills for, as patterns (see `matchesHost`). */
  readonly callHosts: readonly string[];
  readonly header: KeyHeader;
  /** Headers that every request carries (`anthropic-version`). */
  readonly headers: Readonly<Record<string, string>>;
  readonly keys: readonly KeyRow[];
  readonly keyVariables: readonly string[];
  /** Environment variables by which SDKs send calls elsewhere: then the key belongs to whoever answers there. */
  readonly baseUrlVariables: readonly string[];
  /** Regions that its keys are bound to, the usual one first; empty: none. */
  readonly regions: readonly string[];
  readonly regionVariable: string | null;
  readonly fields: readonly AccountField[];
  /** What its documented endpoints tell. */
  readonly tells: readonly Told[];
  /** Where people see to their bills; null: no such page is known. */
  readonly billingPage: string | null;
}

/** An account that the user connected, without its key. */
export interface Connection {
  readonly provider: string;
  /** The user's name for it; `default` where there is one alone. */
  readonly account: string;
  readonly region: string | null;
  readonly kind: KeyKind;
  /** Base URL of a server of the user's own, without a slash at its end; null: the provider's own. */
  readonly baseUrl: string | null;
  readonly fields: Readonly<Record<string, string>>;
  /** Whether the key is kept by the editor or read from the environment at each request. */
  readonly keySource: 'stored' | 'environment';
}

/** A request to a billing API without its key, which only who sends it adds. */
export interface BillingRequest {
  readonly method: 'GET' | 'POST';
  /** `https://host/path?query`. */
  readonly url: string;
  /** JSON, or null for none. */
  readonly body: string | null;
  /** Whether it is sent with the account's key; public price lists are not. */
  readonly withKey: boolean;
  /** Further headers, in lower case (`if-none-match`); never the key's. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface BillingResponse {
  readonly status: number;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * `offline`: nobody was reached, and nothing was sent. `cut-off`: the connection ended before the whole answer came.
 * `not-http`: somebody answered, and not in HTTP.
 */
export type SendFailureReason =
  | 'offline'
  | 'timeout'
  | 'cut-off'
  | 'too-large'
  | 'redirect'
  | 'not-http'
  | 'refused'
  | 'no-key';

/** Why there is no response. The message is for people and holds no key. */
export interface SendFailure {
  readonly reason: SendFailureReason;
  readonly message: string;
}

export type BillingAnswer =
  | { readonly response: BillingResponse; readonly failure: null }
  | { readonly response: null; readonly failure: SendFailure };
