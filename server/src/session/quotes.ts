import type {
  BillingAnswer,
  BillingRequest,
  Connection,
  SendFailure,
} from '../../../shared/src/billing-provider';
import type { AccountContext } from '../core/billing/account-api';
import type { AccountProvider } from '../core/billing/account-provider';
import type { Quote, QuotedCall, QuoteQuery } from '../core/billing/quote';

/** What quotes need of the world and of the accounts. */
export interface QuotePorts {
  /** Now, in ms since 1970. */
  now(): number;
  /** Never rejects. */
  ask(connection: Connection, request: BillingRequest): Promise<BillingAnswer>;
  /** The account that would pay for calls at a provider; null: none is connected. */
  connectionOf(provider: string): Connection | null;
  providerOf(id: string): AccountProvider | null;
}

/** One call in one document, as it was when a quote was prepared. */
export interface QuotedSite {
  readonly uri: string;
  /** `CallAnalysis.key`. */
  readonly key: string;
  /** Provider id. */
  readonly provider: string;
  readonly call: QuotedCall;
}

/** A request for a quote that somebody is to look at before it is sent; else why there can't be one, for people. */
export type Prepared =
  | {
      readonly id: string;
      readonly request: BillingRequest;
      readonly call: QuotedCall;
      readonly refused: null;
    }
  | { readonly id: null; readonly request: null; readonly refused: string };

/** What came of a request for a quote. */
export type QuoteOutcome =
  | { readonly site: QuotedSite; readonly quote: Quote; readonly problem: null; readonly charged: false }
  | {
      readonly site: QuotedSite | null;
      readonly quote: null;
      readonly problem: string;
      readonly charged: boolean;
    };

export interface RememberedQuote {
  readonly quote: Quote;
  /** In ms since 1970. */
  readonly at: number;
}

/** Somebody looks at one at a time; what was looked at long ago is not sent any more. */
const MOST_PREPARED = 20;
const MOST_REMEMBERED = 500;

/**
 * Quotes of providers. Owns what was prepared and not yet sent, and the last quote of each call, which holds until an argument
 * of the call changes; both are bounded, and those of a document go when it closes.
 */
export class Quotes {
  private readonly prepared = new Map<
    string,
    { readonly site: QuotedSite; readonly connection: Connection; readonly request: BillingRequest }
  >();
  private readonly remembered = new Map<string, RememberedQuote & { readonly site: QuotedSite }>();
  private last = 0;

  constructor(private readonly ports: QuotePorts) {}

  /** Makes a request for a quote, without sending anything. */
  prepare(site: QuotedSite): Prepared {
    const provider = this.ports.providerOf(site.provider);
    if (!provider?.api.quote)
      return refuse(`${provider?.name ?? 'Who bills for this call'} gives no quotes.`);
    const connection = this.ports.connectionOf(site.provider);
    if (!connection) return refuse(`Connect ${provider.name} first: a quote is asked with your key.`);
    const { request, refused } = provider.api.quote.request(site.call, this.contextOf(connection));
    if (request === null) return refuse(`${provider.name} can't quote this call: ${refused}.`);
    this.last += 1;
    const id = String(this.last);
    this.prepared.set(id, { site, connection, request });
    dropOldest(this.prepared, MOST_PREPARED);
    return { id, request, call: site.call, refused: null };
  }

  /** Whether a provider gives quotes, and an account of it is connected. */
  canAsk(id: string): boolean {
    return this.ports.providerOf(id)?.api.quote != null && this.ports.connectionOf(id) !== null;
  }

  /** Sends what was prepared; each once. */
  async send(id: string): Promise<QuoteOutcome> {
    const prepared = this.prepared.get(id);
    this.prepared.delete(id);
    const provider = prepared && this.ports.providerOf(prepared.site.provider);
    if (!prepared || !provider?.api.quote)
      return failed(null, 'This quote was asked for before, or too long ago: ask for it again.', false);
    const { site, connection, request } = prepared;
    const { response, failure } = await this.ports.ask(connection, request);
    if (!response) return failed(site, failure.message, mayHaveRun(provider.api.quote, failure));
    const reading = provider.api.quote.read(response, site.call, this.contextOf(connection));
    if (!reading.quote) return failed(site, reading.failure.message, reading.failure.charged);
    this.remember(site, reading.quote);
    return { site, quote: reading.quote, problem: null, charged: false };
  }

  /** The last quote of a call, while it would be asked for in the same words. */
  of(site: QuotedSite): RememberedQuote | null {
    const known = this.remembered.get(nameOf(site));
    const same = known?.site.provider === site.provider && wordsOf(known.site.call) === wordsOf(site.call);
    return known && same ? known : null;
  }

  /** Whether any call of a document has one: most have none, and are not looked at. */
  hasAny(uri: string): boolean {
    return [...this.remembered.values()].some(({ site }) => site.uri === uri);
  }

  release(uri: string): void {
    for (const [id, { site }] of this.prepared) if (site.uri === uri) this.prepared.delete(id);
    for (const [name, { site }] of this.remembered) if (site.uri === uri) this.remembered.delete(name);
  }

  private remember(site: QuotedSite, quote: Quote): void {
    this.remembered.delete(nameOf(site));
    this.remembered.set(nameOf(site), { site, quote, at: this.ports.now() });
    dropOldest(this.remembered, MOST_REMEMBERED);
  }

  private contextOf({ region, kind, baseUrl, fields }: Connection): AccountContext {
    return { region, kind, baseUrl, fields, now: new Date(this.ports.now()).toISOString() };
  }
}

/** Failures after which a request may have come to who should answer it. */
const MAY_HAVE_COME: ReadonlySet<SendFailure['reason']> = new Set([
  'timeout',
  'cut-off',
  'too-large',
  'not-http',
]);

function mayHaveRun({ isDryRun = false }: QuoteQuery, { reason }: SendFailure): boolean {
  return isDryRun && MAY_HAVE_COME.has(reason);
}

function nameOf({ uri, key }: QuotedSite): string {
  return `${uri} ${key}`;
}

function wordsOf(call: QuotedCall): string {
  return JSON.stringify(call);
}

function dropOldest(map: Map<string, unknown>, most: number): void {
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}

function refuse(refused: string): Prepared {
  return { id: null, request: null, refused };
}

function failed(site: QuotedSite | null, problem: string, charged: boolean): QuoteOutcome {
  return { site, quote: null, problem, charged };
}
