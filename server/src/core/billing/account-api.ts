import type { AccountState } from '../../../../shared/src/account';
import type {
  AccountField,
  BillingRequest,
  BillingResponse,
  KeyHeader,
  KeyKind,
  KeyRow,
} from '../../../../shared/src/billing-provider';
import type { AccountFacts } from './account-facts';
import type { PriceListQuery } from './price-list';
import type { QuoteQuery } from './quote';

/** What a provider's documented billing API offers, as pure pairs of request and reading. */
export interface AccountApi {
  readonly header: KeyHeader;
  readonly headers?: Readonly<Record<string, string>>;
  /** Hosts that keys may be sent to, exact; empty where the user gives the base URL of a server of their own. */
  readonly hosts: readonly string[];
  readonly keys: readonly KeyRow[];
  /** Environment variables that hold a key to ask with, the best first; absent: those that calls take theirs from. */
  readonly keyVariables?: readonly string[];
  readonly baseUrlVariables?: readonly string[];
  readonly regions?: readonly string[];
  readonly regionVariable?: string;
  readonly fields?: readonly AccountField[];
  /** In the order in which they are asked; each sees what those before it told. */
  readonly queries: readonly AccountQuery[];
  /** Id of the query that tells whether a key is good. It is free. */
  readonly check: string;
  /** What no documented endpoint tells. */
  readonly unpublished: readonly AccountPart[];
  /** What to do where an answer is not as it should be, a sentence; absent: its pages tell instead. */
  readonly ifMisread?: string;
  /** Words for what a user of this provider should know, in the order of their weight. */
  readonly advice: readonly AdviceRow[];
  /** Sizes of top-ups that the provider sells, in the currency of the balance. Decimal digits, rising. */
  readonly topUps?: readonly string[];
  /** In the order of their weight: `joinLiveModels` puts them together. */
  readonly prices?: readonly PriceListQuery[];
  readonly quote?: QuoteQuery;
}

export type AccountPart = 'balance' | 'limits';

/** What a request may depend on besides the provider. */
export interface AccountContext {
  readonly region: string | null;
  readonly kind: KeyKind;
  /** Base URL of a server of the user's own, without a slash at its end; null: the provider's own. */
  readonly baseUrl: string | null;
  readonly fields: Readonly<Record<string, string>>;
  /** ISO. */
  readonly now: string;
}

/** One question to a billing API. Pure: whoever sends does it elsewhere. */
export interface AccountQuery {
  readonly id: string;
  /** What it is for. Where it fails, these parts are in the state of its failure unless another query tells them. */
  readonly tells: readonly AccountPart[];
  /** Kinds of keys that may ask it; absent: all. */
  readonly keys?: readonly KeyKind[];
  /** `on-demand`: it counts against a limit of the account, so that only the user or a batch asks it. */
  readonly when: 'poll' | 'on-demand';
  /** Whether it is worth asking after what was told before; absent: always. */
  needed?(earlier: AccountFacts): boolean;
  /** Null: it can't be asked in this context (a field is missing). */
  request(context: AccountContext): BillingRequest | null;
  /** Never throws; an answer that is not as documented is `malformed`. */
  read(response: BillingResponse, context: AccountContext, earlier: AccountFacts): Reading;
}

/** What a response told: facts, or why there are none. */
export type Reading =
  | { readonly facts: AccountFacts; readonly failure: null }
  | { readonly facts: null; readonly failure: Failure };

export interface Failure {
  readonly state: FailureState;
  /** A sentence for people; never a part of the answer that could hold a key. */
  readonly message: string;
  /** Seconds until it may be asked again, where the answer says so. */
  readonly retryAfter: number | null;
}

export type FailureState = Exclude<
  AccountState,
  'not-connected' | 'loading' | 'known' | 'postpaid' | 'stale' | 'unpublished'
>;

/** When a row of advice applies: a state of the balance or of the limits, or something that answers signalled. */
export type AdviceOccasion =
  | AccountState
  /** Always, after what is more pressing. */
  | 'always'
  /** Below the user's own threshold. */
  | 'low-balance'
  /** Before a batch is sent. */
  | 'batch'
  /** As `AccountFacts.signals` has it. */
  | `signal:${string}`;

/** What to tell a user on an occasion, with the page where something can be done about it. */
export interface AdviceRow {
  readonly when: AdviceOccasion;
  readonly words: string;
  readonly link: string | null;
}
