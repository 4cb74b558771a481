import { accountProvider } from '../../server/src/account-providers';
import { accountsView } from '../../server/src/features/account-view';
import { nodeHttp } from '../../server/src/platform/node-http';
import type { BillingHttp, SendBounds } from '../../server/src/ports/billing-http';
import { Accounts } from '../../server/src/session/accounts';
import type { AccountView, StatusBarView } from '../../shared/src/account-protocol';
import type { BillingAnswer, BillingRequest, Connection } from '../../shared/src/billing-provider';
import { defaultSettings } from '../../shared/src/settings';
import type { FaultName } from '../sandbox/faults';
import { Sandbox } from '../sandbox/server';
import { wires } from '../sandbox/wires/list';
import { ManualClock } from '../support/manual-clock';
import type { Trouble } from './fault-table';
import { ownGateway, rows, type Subject, subjects } from './subjects';

/** All that is shown of one account. */
export interface Shown {
  readonly account: AccountView['account'];
  readonly text: string;
  readonly tooltip: string;
  readonly label: string;
}

const LONG = 20_000;
const SHORT = 150;
const TO_TIME_OUT: ReadonlySet<Trouble> = new Set(['slow', 'late', 'trickle']);
const NOBODY = 'http://127.0.0.1:1';

/**
 * Accounts of every provider, asked by the real sender at one sandbox, with a clock that stands still and a disk in memory.
 */
export class SandboxWorld implements BillingHttp {
  clock = new ManualClock();
  readonly sandbox = new Sandbox(() => this.clock.now());
  readonly disk = new Map<string, string>();
  /** What was asked, as `subject url`. */
  readonly asked: string[] = [];
  readonly answers: BillingAnswer[] = [];
  /** Where the sandbox is; tests may lead elsewhere. */
  address = '';
  private home = '';
  patience = LONG;
  private readonly mostBytes = 100_000;
  private inFlight = 0;
  private store = this.opened();

  async start(): Promise<void> {
    this.home = await this.sandbox.listen();
    this.address = this.home;
  }

  async close(): Promise<void> {
    this.store.dispose();
    await this.sandbox.close();
  }

  /** Makes one thing go wrong everywhere. */
  cause(trouble: Trouble): void {
    if (trouble === 'connection-refused') this.address = NOBODY;
    else this.order(trouble);
    this.patience = TO_TIME_OUT.has(trouble) ? SHORT : LONG;
  }

  /** Ends whatever goes wrong. */
  heal(): void {
    this.order(null);
    this.address = this.home;
    this.patience = LONG;
  }

  get accounts(): Accounts {
    return this.store;
  }

  /** Everything at the beginning: the time, the balances, what is remembered. */
  reset(): void {
    this.store.dispose();
    this.clock = new ManualClock();
    this.disk.clear();
    this.heal();
    for (const { id } of wires) this.sandbox.setAccount(id, {});
    this.sandbox.seen.length = 0;
    this.asked.length = 0;
    this.answers.length = 0;
    this.store = this.opened();
  }

  order(fault: FaultName | null): void {
    for (const { id } of wires) this.sandbox.order(id, fault);
  }

  /** Connects all subjects; what the disk remembers of them is shown. */
  async connect(): Promise<void> {
    await this.store.connect(
      subjects.map(({ connection }) => connection),
      null,
    );
  }

  /** A window that is opened anew: only what the disk has is left. */
  async reopen(): Promise<void> {
    this.store.dispose();
    this.store = this.opened();
    await this.connect();
  }

  /** Lets time pass, and all that falls due come to its end. */
  async pass(ms: number): Promise<void> {
    await this.settled();
    this.clock.advance(ms);
    await this.settled();
  }

  show(subject: Subject): Shown {
    const { account, provider } = subject.connection;
    const entry = this.store.all.find(({ id }) => id === `${provider}/${account}`);
    if (!entry) throw new Error(`${subject.name} is not connected`);
    const view = accountsView([entry], entry, {
      settings: defaultSettings,
      now: this.clock.now(),
      priceListOf: () => null,
    });
    return shownOf(view.accounts[0], view.statusBar);
  }

  async send(connection: Connection, request: BillingRequest, bounds: SendBounds): Promise<BillingAnswer> {
    const subject = subjectOf(connection);
    this.asked.push(`${subject.name} ${request.url}`);
    this.inFlight += 1;
    const http = nodeHttp({
      providers: [subject.row.id],
      table: rows,
      env: { ...subject.environment, COSTLINT_SANDBOX: this.address },
      allowedHttpHosts: [],
    });
    const answer = await http.send(connection, request, {
      ...bounds,
      timeoutMs: this.patience,
      mostBytes: this.mostBytes,
    });
    this.inFlight -= 1;
    this.answers.push(answer);
    return answer;
  }

  /** When nothing is under way: between two requests of a round there are only promises. */
  async settled(): Promise<void> {
    for (let quiet = 0; quiet < 4; quiet = this.inFlight === 0 ? quiet + 1 : 0)
      await new Promise((resolve) => setImmediate(resolve));
  }

  private opened(): Accounts {
    const storage = {
      load: async (name: string) => this.disk.get(name) ?? null,
      store: async (name: string, text: string) => void this.disk.set(name, text),
      forget: async (name: string) => void this.disk.delete(name),
    };
    const providerOf = (id: string) => accountProvider(id, [ownGateway]);
    const world = { clock: this.clock, chance: () => 0.5, http: this, storage, sandbox: true };
    return new Accounts({ ...world, providerOf }, true);
  }
}

function subjectOf({ provider, account }: Connection): Subject {
  const found = subjects.find(
    ({ connection }) => connection.provider === provider && connection.account === account,
  );
  if (!found) throw new Error(`${provider} is no subject`);
  return found;
}

function shownOf(view: AccountView | undefined, statusBar: StatusBarView | null): Shown {
  if (!view || !statusBar) throw new Error('nothing is shown');
  return { account: view.account, text: statusBar.text, tooltip: statusBar.tooltip, label: statusBar.label };
}
