import { accountId } from '../../../shared/src/account-protocol';
import type {
  BillingAnswer,
  BillingRequest,
  BillingResponse,
  Connection,
} from '../../../shared/src/billing-provider';
import type { AccountContext } from '../core/billing/account-api';
import type { AccountProvider } from '../core/billing/account-provider';
import { joinLiveModels, type LiveList, type LiveModel } from '../core/billing/price-list';
import { Listeners } from './listeners';
import { fromStore, type StoredAnswers, toStore } from './stored-answers';

/** What price lists need of the world. */
export interface PriceListPorts {
  /** Now, in ms since 1970. */
  now(): number;
  /** Runs once after `ms` milliseconds, unless the returned function is called before. */
  after(ms: number, run: () => void): () => void;
  /** Whether requests may be sent now: not from a workspace that is not trusted. */
  mayAsk(): boolean;
  /** Never rejects. */
  ask(connection: Connection, request: BillingRequest): Promise<BillingAnswer>;
  /** Null where nothing is remembered under the name, or it can't be read. */
  load(name: string): Promise<string | null>;
  /** Never rejects: what can't be stored is only forgotten at the end. */
  store(name: string, text: string): Promise<void>;
  providerOf(id: string): AccountProvider | null;
}

/** A list that changed, for whoever wants to know what became dearer. */
export interface ListChange {
  readonly provider: string;
  readonly before: LiveList | null;
  readonly after: LiveList | null;
}

/** Lists are asked for once a day. */
const DAY = 86_400_000;
/** After a failure it is tried again, later each time. */
const FIRST_RETRY = 15 * 60_000;

/**
 * Price lists of the providers that are connected: what they answered last, kept on disk with its date, and asked for once a
 * day. Owns one entry and at most one timer for each provider; all go when it is disconnected.
 */
export class PriceLists {
  private readonly entries = new Map<string, Entry>();
  private readonly listeners = new Listeners<[change: ListChange]>();
  private readonly problemListeners = new Listeners();

  constructor(private readonly ports: PriceListPorts) {}

  onChange(listener: (change: ListChange) => void): void {
    this.listeners.add(listener);
  }

  get lists(): readonly LiveList[] {
    return [...this.entries.values()].flatMap(({ list }) => list ?? []);
  }

  /** Calls back when asking for a list failed, or did not fail any more. */
  onProblem(listener: () => void): void {
    this.problemListeners.add(listener);
  }

  /** What is known of a provider's list, in words; null: it has none, or nothing came of asking yet. */
  wordsOf(provider: string): string | null {
    const list = this.entries.get(provider)?.list;
    const models = list && `${list.models.length} ${list.models.length === 1 ? 'model' : 'models'}`;
    const lowest = list?.models.every(({ unpriced }) => unpriced !== undefined)
      ? ', lowest prices alone'
      : '';
    return this.problemOf(provider) ?? (list ? `${models}${lowest}, read on ${list.asOf}` : null);
  }

  /** What is wrong with lists, a sentence each. */
  get problems(): readonly string[] {
    return [...this.entries.keys()].flatMap((provider) => this.problemOf(provider) ?? []);
  }

  /** Why the list of a provider is not of today, in words; null when nothing is wrong. */
  problemOf(provider: string): string | null {
    const entry = this.entries.get(provider);
    if (!entry?.problem) return null;
    const kept = entry.list === null ? '' : ` The one of ${entry.list.asOf} is kept.`;
    return `The price list can't be refreshed: ${entry.problem}${kept}`;
  }

  /** All accounts that are connected now. */
  connect(connections: readonly Connection[]): void {
    const wanted = new Map(connections.map((connection) => [connection.provider, connection]));
    for (const provider of [...this.entries.keys()]) if (!wanted.has(provider)) this.release(provider);
    for (const connection of wanted.values()) {
      const provider = this.ports.providerOf(connection.provider);
      if (!provider?.api.prices?.length) continue;
      const known = this.entries.get(provider.id);
      if (known && accountId(known.connection) === accountId(connection)) known.connection = connection;
      else this.open(new Entry(provider, connection));
    }
  }

  /** Requests may be sent, which they perhaps might not before: asks for what is waited for. */
  resume(): void {
    if (!this.ports.mayAsk()) return;
    for (const entry of this.entries.values()) if (entry.isWaiting) void this.ask(entry);
  }

  /** Asks for all lists at once. */
  async refresh(): Promise<void> {
    await Promise.all([...this.entries.values()].map((entry) => this.ask(entry)));
  }

  dispose(): void {
    for (const entry of this.entries.values()) entry.cancel?.();
    this.entries.clear();
  }

  private open(entry: Entry): void {
    this.entries.get(entry.provider.id)?.cancel?.();
    this.entries.set(entry.provider.id, entry);
    void this.loadThenAsk(entry);
  }

  private async loadThenAsk(entry: Entry): Promise<void> {
    const text = await this.ports.load(nameOf(entry));
    if (!this.isCurrent(entry)) return;
    const stored = text === null ? null : fromStore(text);
    if (stored) this.take(entry, stored);
    const age = stored ? this.ports.now() - stored.askedAt : DAY;
    // A clock that was set back must not keep an old list for ever.
    if (age >= DAY || age < 0) await this.ask(entry);
    else this.later(entry, DAY - age);
  }

  /** One round of requests; several callers share it. */
  private async ask(entry: Entry): Promise<void> {
    entry.isWaiting = !this.ports.mayAsk();
    if (entry.isWaiting) return;
    entry.asking ??= this.askAll(entry).finally(() => {
      entry.asking = null;
    });
    await entry.asking;
  }

  private async askAll(entry: Entry): Promise<void> {
    entry.cancel?.();
    const { api } = entry.provider;
    const answers: Record<string, BillingResponse> = {};
    let problem: string | null = null;
    let asksToWait = 0;
    for (const query of api.prices ?? []) {
      const request = query.request(this.contextOf(entry));
      if (!request) continue;
      const { response, failure } = await this.ports.ask(entry.connection, request);
      if (!this.isCurrent(entry)) return;
      const reading = response ? query.read(response, this.contextOf(entry)) : null;
      if (response && reading?.models) answers[query.id] = response;
      else problem ??= failure?.message ?? reading?.failure?.message ?? null;
      asksToWait = Math.max(asksToWait, (reading?.failure?.retryAfter ?? 0) * 1000);
    }
    const isNews = problem !== entry.problem;
    const isToTell = (api.prices ?? []).some(({ id, isLowestOnly }) => answers[id] && !isLowestOnly);
    if (problem === null && isToTell && this.modelsIn(entry, answers).length === 0)
      problem = `${entry.provider.name} lists no price that can be read.`;
    entry.problem = problem;
    if (isNews) this.problemListeners.tell();
    const askedAt = this.ports.now();
    // A part of the list replaces no whole one, but is better than none.
    if ((problem === null || entry.stored === null) && Object.keys(answers).length > 0)
      this.take(entry, { askedAt, answeredAt: askedAt, answers });
    else if (entry.stored) entry.stored = { ...entry.stored, askedAt };
    if (entry.stored) await this.ports.store(nameOf(entry), toStore(entry.stored));
    if (this.isCurrent(entry)) this.later(entry, Math.max(asksToWait, this.pauseAfter(entry)));
  }

  private pauseAfter(entry: Entry): number {
    entry.failures = entry.problem === null ? 0 : entry.failures + 1;
    return entry.failures === 0 ? DAY : Math.min(DAY, FIRST_RETRY * 2 ** (entry.failures - 1));
  }

  private take(entry: Entry, stored: StoredAnswers): void {
    entry.stored = stored;
    const { answeredAt, answers } = stored;
    const { id, api } = entry.provider;
    const models = this.modelsIn(entry, answers);
    const asked = (api.prices ?? []).find((query) => answers[query.id] !== undefined);
    const source = asked?.request(this.contextOf(entry))?.url ?? '';
    const before = entry.list;
    const asOf = new Date(answeredAt).toISOString().slice(0, 10);
    entry.list = models.length > 0 ? { provider: id, source, asOf, models } : null;
    if (before !== null || entry.list !== null) this.tell({ provider: id, before, after: entry.list });
  }

  private modelsIn(entry: Entry, answers: StoredAnswers['answers']): readonly LiveModel[] {
    let models: readonly LiveModel[] = [];
    for (const query of entry.provider.api.prices ?? []) {
      const answer = answers[query.id];
      const reading = answer && query.read(answer, this.contextOf(entry));
      if (reading?.models) models = joinLiveModels(models, reading.models);
    }
    return models;
  }

  private later(entry: Entry, ms: number): void {
    entry.cancel?.();
    entry.cancel = this.ports.after(ms, () => void this.askWhenDue(entry));
  }

  /** Asks unless another window has done so meanwhile and got the whole list: then that is taken. */
  private async askWhenDue(entry: Entry): Promise<void> {
    const text = await this.ports.load(nameOf(entry));
    if (!this.isCurrent(entry)) return;
    const stored = text === null ? null : fromStore(text);
    const age = this.ports.now() - (stored?.askedAt ?? 0);
    const isNews = stored !== null && stored.askedAt > (entry.stored?.askedAt ?? 0);
    if (!isNews || stored.answeredAt < stored.askedAt || age < 0 || age >= DAY) return this.ask(entry);
    entry.problem = null;
    entry.failures = 0;
    this.take(entry, stored);
    this.later(entry, DAY - age);
  }

  private release(provider: string): void {
    const entry = this.entries.get(provider);
    entry?.cancel?.();
    this.entries.delete(provider);
    if (entry?.list) this.tell({ provider, before: entry.list, after: null });
  }

  private tell(change: ListChange): void {
    this.listeners.tell(change);
  }

  private isCurrent(entry: Entry): boolean {
    return this.entries.get(entry.provider.id) === entry;
  }

  private contextOf({ connection }: Entry): AccountContext {
    const { region, kind, baseUrl, fields } = connection;
    return { region, kind, baseUrl, fields, now: new Date(this.ports.now()).toISOString() };
  }
}

class Entry {
  list: LiveList | null = null;
  stored: StoredAnswers | null = null;
  problem: string | null = null;
  failures = 0;
  /** It is due, and may not be asked for. */
  isWaiting = false;
  asking: Promise<void> | null = null;
  cancel: (() => void) | null = null;

  constructor(
    readonly provider: AccountProvider,
    public connection: Connection,
  ) {}
}

/** Lists of a server of the user's own are that server's. */
function nameOf({ provider, connection }: Entry): string {
  return connection.baseUrl === null
    ? `prices-${provider.id}`
    : `prices-${provider.id}-${connection.account}`;
}
