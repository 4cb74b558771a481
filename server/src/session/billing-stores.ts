import type { BillingRequest, Connection } from '../../../shared/src/billing-provider';
import { publishedPricesConnection } from '../../../shared/src/public-sources';
import type { Settings } from '../../../shared/src/settings';
import type { PublishedPrices } from '../core/analyze/engine-api';
import type { SendBounds } from '../ports/billing-http';
import type { Log } from '../ports/log';
import { Accounts, type AccountsPorts } from './accounts';
import { PriceLists } from './price-lists';
import { PublishedList } from './published-list';
import { Quotes } from './quotes';

/** Lists of all models of a provider are large; nobody waits for them. */
const LIST_BOUNDS: SendBounds = { timeoutMs: 60_000, mostBytes: 16_000_000 };

export interface BillingPorts extends AccountsPorts {
  readonly log: Log;
  /** Rejects with words where the text is no such list. */
  readPublished(text: string, asOf: string): Promise<PublishedPrices>;
}

/** The stores that live from requests: accounts, price lists and quotes. None of them sends for who is not connected. */
export class BillingStores {
  readonly accounts: Accounts;
  readonly priceLists: PriceLists;
  readonly published: PublishedList;
  readonly quotes: Quotes;

  constructor(ports: BillingPorts, maySend: boolean) {
    const { clock, storage } = ports;
    const accounts = new Accounts(ports, maySend);
    const now = () => clock.now();
    const after = (ms: number, run: () => void) => clock.after(ms, run);
    const providerOf = (id: string) => accounts.providerOf(id);
    const load = (name: string) => storage.load(name);
    const store = (name: string, text: string) => storage.store(name, text);
    const askFor = (bounds?: SendBounds) => (connection: Connection, request: BillingRequest) =>
      accounts.ask(connection, request, bounds);
    this.accounts = accounts;
    const mayAsk = () => accounts.maySend;
    this.priceLists = new PriceLists({
      now,
      after,
      load,
      store,
      providerOf,
      mayAsk,
      ask: askFor(LIST_BOUNDS),
    });
    accounts.onChanged(() => this.priceLists.resume());
    this.quotes = new Quotes({
      now,
      providerOf,
      ask: askFor(),
      connectionOf: (provider) => accounts.of(provider)?.connection ?? null,
    });
    this.published = new PublishedList({
      now,
      after,
      load,
      store,
      read: (text, asOf) => ports.readPublished(text, asOf),
      download: (request) => ports.http.send(publishedPricesConnection, request, LIST_BOUNDS),
      warn: (message) => ports.log.warn(message),
    });
    accounts.onConnections((connections) => this.priceLists.connect(connections));
  }

  /** Whether the published list may be looked for: the user's setting, where anything may be sent at all. */
  followSettings(settings: Settings): Promise<void> {
    return this.published.allow(settings['catalog.refresh'] && this.accounts.maySend);
  }

  dispose(): void {
    this.accounts.dispose();
    this.priceLists.dispose();
    this.published.dispose();
  }
}
