import type { AccountState } from '../../../shared/src/account';
import { type AccountId, accountId } from '../../../shared/src/account-protocol';
import type { BillingAnswer, BillingRequest, Connection } from '../../../shared/src/billing-provider';
import type { CustomProvider } from '../../../shared/src/custom-provider';
import type { Reading } from '../core/billing/account-api';
import { readAnswer } from '../core/billing/account-inquiry';
import type { AccountProvider } from '../core/billing/account-provider';
import { timeText } from '../core/billing/time-text';
import { USUAL_BOUNDS } from '../ports/billing-http';
import { type AccountWorld, ConnectedAccount, type PollPlan } from './connected-account';
import { Listeners } from './listeners';

export interface AccountsPorts extends AccountWorld {
  /** `described` are the providers that the user described. */
  providerOf(id: string, described: readonly CustomProvider[]): AccountProvider | null;
}

/** What came of one free call with a key. */
export interface KeyCheck {
  readonly accepted: boolean;
  /** For people. */
  readonly message: string;
}

/** What the free call told by which the last key was checked: it need not be asked again once the account is connected. */
interface Checked {
  readonly connection: Connection;
  readonly outcomes: ReadonlyMap<string, Reading>;
  /** In ms since 1970. */
  readonly at: number;
}

const DEFAULT_INTERVAL = 10 * 60_000;

/**
 * The accounts that the user connected. Owns what is known of each, with one timer and one request in flight at most for each;
 * bound by the connections, released on disconnect. Nothing happens while nothing is connected.
 */
export class Accounts {
  private readonly entries = new Map<AccountId, ConnectedAccount>();
  private readonly listeners = new Listeners();
  private readonly connectionListeners = new Listeners<[connections: readonly Connection[]]>();
  private connections: readonly Connection[] = [];
  private activeId: AccountId | null = null;
  private described: readonly CustomProvider[] = [];
  private isFocused = true;
  private intervalMs = DEFAULT_INTERVAL;
  private checked: Checked | null = null;

  constructor(
    private readonly ports: AccountsPorts,
    private mayAsk: boolean,
  ) {}

  /** Whether requests may be sent: not from a workspace that is not trusted. */
  get maySend(): boolean {
    return this.mayAsk;
  }

  /** A provider that can be connected, those that the user describes among them. */
  providerOf(id: string): AccountProvider | null {
    return this.ports.providerOf(id, this.described);
  }

  /** All accounts in the order in which they were connected. */
  get all(): readonly ConnectedAccount[] {
    return [...this.entries.values()];
  }

  /** The account that the user chose to see; the first when there is none such; null when nothing is connected. */
  get active(): ConnectedAccount | null {
    return this.entries.get(this.activeId ?? '') ?? this.all[0] ?? null;
  }

  /** The account that pays for calls at a provider: the active one of several. */
  of(provider: string): ConnectedAccount | null {
    const own = this.all.filter((each) => each.connection.provider === provider);
    return own.find(({ id }) => id === this.activeId) ?? own[0] ?? null;
  }

  /** The account that pays for a batch at a provider, asked anew for what is asked for before batches alone; null: none. */
  async beforeBatch(provider: string): Promise<ConnectedAccount | null> {
    const entry = this.of(provider);
    if (this.maySend) await entry?.askBeforeBatch();
    return entry;
  }

  /** Whether somebody looks and requests may be sent. */
  get isAwake(): boolean {
    return this.isFocused && this.maySend;
  }

  /** Whether nothing of it is real money. */
  get isSandbox(): boolean {
    return this.ports.sandbox;
  }

  onChanged(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Calls back with all connections whenever they change. */
  onConnections(listener: (connections: readonly Connection[]) => void): void {
    this.connectionListeners.add(listener);
  }

  /** Takes over the connections as they are now; those that are gone are forgotten. */
  async connect(connections: readonly Connection[], active: AccountId | null): Promise<void> {
    this.connections = connections;
    this.activeId = active;
    const wanted = new Map(connections.map((connection) => [accountId(connection), connection]));
    for (const [id, entry] of this.entries) {
      const connection = wanted.get(id);
      if (connection && isSame(connection, entry.connection)) continue;
      this.entries.delete(id);
      void entry.forget();
    }
    const opened = [...wanted].flatMap(([id, connection]) => this.opened(id, connection));
    this.sortBy([...wanted.keys()]);
    this.tell();
    this.connectionListeners.tell(this.all.map(({ connection }) => connection));
    await Promise.all(opened.map((entry) => entry.start(this.plan)));
  }

  /** Whether somebody looks at the window, and whether requests may be sent. */
  async setWindow(isFocused: boolean, maySend = this.maySend): Promise<void> {
    this.isFocused = isFocused;
    this.mayAsk = maySend;
    if (this.entries.size > 0) this.tell();
    await this.followPlan();
  }

  async askEvery(minutes: number): Promise<void> {
    if (minutes * 60_000 === this.intervalMs) return;
    this.intervalMs = minutes * 60_000;
    await this.followPlan();
  }

  /** The providers that the user describes now; accounts of those that changed start over. */
  async describe(described: readonly CustomProvider[]): Promise<void> {
    const textOf = (list: readonly CustomProvider[], provider: string) =>
      JSON.stringify(list.find(({ id }) => id === provider));
    const before = this.described;
    if (JSON.stringify(described) === JSON.stringify(before)) return;
    this.described = described;
    for (const [id, entry] of this.entries) {
      if (textOf(before, entry.provider.id) === textOf(described, entry.provider.id)) continue;
      entry.dispose();
      this.entries.delete(id);
    }
    await this.connect(this.connections, this.activeId);
  }

  /**
   * Asks one account, or all, also what only the user asks. Does nothing where nothing may be sent. Gives those that were not
   * asked because their provider asks to wait.
   */
  async refresh(id: AccountId | null): Promise<readonly ConnectedAccount[]> {
    if (!this.maySend) return [];
    const entries = this.all.filter((entry) => id === null || entry.id === id);
    const waiting = entries.filter(({ waitsUntil }) => waitsUntil !== null);
    await Promise.all(entries.map((entry) => entry.refresh()));
    return waiting;
  }

  /** Sends a request for a connected account. Nothing is sent for any other. Never rejects. */
  async ask(connection: Connection, request: BillingRequest, bounds = USUAL_BOUNDS): Promise<BillingAnswer> {
    const entry = this.entries.get(accountId(connection));
    if (!this.maySend || !entry) {
      const message = entry ? NOT_TRUSTED : `${connection.provider} is not connected.`;
      return { response: null, failure: { reason: 'refused', message } };
    }
    const { waitsUntil, provider } = entry;
    if (request.withKey && waitsUntil !== null) {
      const message = `${provider.name} asks to wait until ${timeText(waitsUntil, true)}.`;
      return { response: null, failure: { reason: 'refused', message } };
    }
    return entry.send(request, bounds);
  }

  /** One free call, to see whether a key is good that is not connected yet. */
  async check(connection: Connection): Promise<KeyCheck> {
    const provider = this.ports.providerOf(connection.provider, this.described);
    const query = provider?.api.queries.find(({ id }) => id === provider.api.check);
    if (!provider || !query)
      return { accepted: false, message: `${connection.provider} can't be connected.` };
    if (!this.maySend) return { accepted: false, message: NOT_TRUSTED };
    const { clock, http } = this.ports;
    const context = { ...connection, now: new Date(clock.now()).toISOString() };
    const request = query.request(context);
    const tipFor = (state: AccountState) => provider.api.advice.find(({ when }) => when === state)?.words;
    if (!request)
      return {
        accepted: false,
        message: sentences(
          `Something that ${provider.name} needs to be asked is missing.`,
          tipFor('loading'),
        ),
      };
    const answer = await http.send(connection, request, USUAL_BOUNDS);
    const reading = readAnswer(query, answer, context, {});
    const { failure } = reading;
    if (!failure) {
      this.checked = { connection, outcomes: new Map([[query.id, reading]]), at: clock.now() };
      return { accepted: true, message: `${provider.name} accepts the key.` };
    }
    return {
      accepted: STILL_GOOD.has(failure.state),
      message: sentences(failure.message, tipFor(failure.state)),
    };
  }

  /** Starts over with an account whose key may be another one. */
  async renew(id: AccountId): Promise<void> {
    const entry = this.entries.get(id);
    if (!entry) return;
    await entry.forget();
    if (this.entries.get(id) !== entry) return;
    const next = this.opened(id, entry.connection, true);
    this.tell();
    await Promise.all(next.map((each) => each.start(this.plan)));
  }

  dispose(): void {
    for (const entry of this.entries.values()) entry.dispose();
    this.entries.clear();
  }

  private get plan(): PollPlan {
    return { intervalMs: this.intervalMs, isPaused: !this.isAwake };
  }

  private async followPlan(): Promise<void> {
    await Promise.all(this.all.map((entry) => entry.follow(this.plan)));
  }

  private opened(id: AccountId, connection: Connection, again = false): ConnectedAccount[] {
    const provider = this.ports.providerOf(connection.provider, this.described);
    if (!provider || (this.entries.has(id) && !again)) return [];
    const entry: ConnectedAccount = new ConnectedAccount(connection, provider, this.ports, () => {
      if (this.entries.get(id) === entry) this.tell();
    });
    this.entries.set(id, entry);
    const { checked } = this;
    if (checked && accountId(checked.connection) === id && isSame(checked.connection, connection)) {
      entry.learn(checked.outcomes, checked.at);
      this.checked = null;
    }
    return [entry];
  }

  private sortBy(ids: readonly AccountId[]): void {
    const sorted = ids.flatMap((id) => this.entries.get(id) ?? []);
    this.entries.clear();
    for (const entry of sorted) this.entries.set(entry.id, entry);
  }

  private tell(): void {
    this.listeners.tell();
  }
}

/** What is wrong, and what to do about it where that is known. */
function sentences(message: string, tip: string | undefined): string {
  if (tip === undefined) return message;
  return `${/[.!?]$/.test(message) ? message : `${message}.`} ${tip}`;
}

const NOT_TRUSTED = 'Nothing is sent from a workspace that is not trusted.';

/** The key is good, though the account can't be seen or can't pay. */
const STILL_GOOD: ReadonlySet<string> = new Set(['forbidden', 'billing-not-set-up', 'out-of-credit']);

function isSame(one: Connection, other: Connection): boolean {
  const plain = ({ region, kind, baseUrl, fields, keySource }: Connection) =>
    JSON.stringify([region, kind, baseUrl, Object.entries(fields).sort(), keySource]);
  return plain(one) === plain(other);
}
