import type { Parsers } from '../../server/src/ports/parsers';
import type { Storage } from '../../server/src/ports/storage';
import { noDisk, type WorkspaceDisk } from '../../server/src/ports/workspace-disk';
import type { ServerPorts } from '../../server/src/server';
import type { SessionEngine } from '../../server/src/session/session-ports';
import {
  ACCOUNTS_METHOD,
  type AccountsView,
  CONNECTIONS_METHOD,
  SEND_METHOD,
  type SendParams,
} from '../../shared/src/account-protocol';
import type { BillingAnswer, Connection } from '../../shared/src/billing-provider';
import type { AccountsOptions } from '../../shared/src/protocol';
import { answer } from './billing';
import { FakeEngine, fakeParsers } from './fake-engine';
import { ManualClock } from './manual-clock';
import { Inbox, MemoryServer } from './memory-server';

export const credit = (left: number): BillingAnswer => ({
  response: answer({ total_available: left }),
  failure: null,
});

/** What outlives a server. */
export class Disk implements Storage {
  readonly texts = new Map<string, string>();
  load = async (name: string) => this.texts.get(name) ?? null;
  store = async (name: string, text: string) => void this.texts.set(name, text);
  forget = async (name: string) => void this.texts.delete(name);
}

/** What a test decides of an editor. */
export interface Given {
  readonly accounts?: Partial<AccountsOptions> | null;
  /** By resource (none: the user's own) where it is a function. */
  readonly settings?: Readonly<Record<string, unknown>> | ((uri: string | undefined) => unknown);
  readonly clock?: ManualClock;
  readonly disk?: Disk;
  /** The workspace folders, and what stands in them. */
  readonly folders?: readonly string[];
  readonly files?: WorkspaceDisk;
  readonly engine?: SessionEngine;
  readonly parsers?: Parsers;
  readonly providerOf: ServerPorts['providerOf'];
}

/** An editor that keeps keys, and the server that it started. */
export class AccountEditor {
  readonly views = new Inbox<AccountsView>();
  readonly sent: SendParams[] = [];
  respond: (params: SendParams) => unknown = () => credit(12.48);

  private constructor(readonly server: MemoryServer) {
    server.client.onNotification(ACCOUNTS_METHOD, (view: AccountsView) => this.views.add(view));
    server.client.onRequest(SEND_METHOD, (params: SendParams) => {
      this.sent.push(params);
      return this.respond(params);
    });
  }

  static async start(given: Given): Promise<AccountEditor> {
    const options: AccountsOptions = { storage: '/kept', sandbox: false, maySend: true, ...given.accounts };
    const server = await MemoryServer.start({
      engine: given.engine ?? new FakeEngine(),
      parsers: given.parsers ?? fakeParsers,
      configuration: (uri) =>
        typeof given.settings === 'function' ? given.settings(uri) : (given.settings ?? {}),
      initialization: given.accounts === null ? {} : { accounts: options },
      providerOf: given.providerOf,
      storage: given.disk ?? new Disk(),
      folders: given.folders ?? [],
      disk: given.files ?? noDisk,
      clock: given.clock ?? new ManualClock(),
    });
    return new AccountEditor(server);
  }

  async connect(...connections: Connection[]): Promise<void> {
    await this.server.client.sendNotification(CONNECTIONS_METHOD, { connections, active: null });
  }

  /** Lets time pass until the server has nothing left to do. */
  async pass(ms = 0): Promise<void> {
    for (let round = 0; round < 4; round += 1) await this.server.rest(round === 1 ? ms : 0);
  }

  /** What is shown after so much time. */
  async shown(ms = 0): Promise<AccountsView | null> {
    await this.pass(ms);
    let view: AccountsView | null = null;
    while (this.views.size > 0) view = await this.views.next();
    return view;
  }
}
