import * as vscode from 'vscode';
import {
  ACCOUNTS_METHOD,
  type AccountId,
  type AccountsView,
  accountId,
  CHECK_CONNECTION_METHOD,
  type CheckConnectionParams,
  type CheckConnectionResult,
  CONNECTIONS_METHOD,
  REFRESH_ACCOUNTS_METHOD,
  type RefreshAccountsParams,
  type RefreshAccountsResult,
  SEND_METHOD,
  type SendParams,
} from '../../../shared/src/account-protocol';
import type { BillingProvider, Connection } from '../../../shared/src/billing-provider';
import { billingProviders } from '../../../shared/src/billing-providers.generated';
import type { CustomProvider } from '../../../shared/src/custom-provider';
import { customRow } from '../../../shared/src/custom-provider-row';
import type { AccountsOptions } from '../../../shared/src/protocol';
import { publishedPrices } from '../../../shared/src/public-sources';
import { SETTINGS_SECTION } from '../../../shared/src/settings';
import type { ServerProcess } from '../server-process';
import { userSetting } from '../user-settings';
import { AccountStatus } from './account-status';
import { Connections } from './connections';
import { exchange } from './exchange';
import { accountOfSecret, Keys } from './keys';
import { sandboxConnections, sandboxOf } from './sandbox';
import { send } from './send';

/** Entries of the global state; what the sandbox makes up never stands among real accounts. */
const STORE = 'accounts';
const SANDBOX_STORE = 'accounts.sandbox';

/** How long another window's change of the global state may come after its change of a secret, in ms. */
const STATE_DELAY = 1000;

/** The connected accounts of this window: their keys, their requests, and what the server tells of them. */
export class Accounts implements vscode.Disposable {
  readonly isSandbox = sandboxOf(process.env) !== null;
  readonly connections: Connections;
  readonly keys: Keys;
  private view: AccountsView = { accounts: [], statusBar: null };
  /** An account that is about to be connected. */
  private tried: Connection | null = null;
  private readonly status = new AccountStatus(this.isSandbox);
  private timer: NodeJS.Timeout | undefined;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly server: ServerProcess,
  ) {
    const { globalState, secrets } = context;
    this.connections = new Connections(globalState, this.isSandbox ? SANDBOX_STORE : STORE);
    this.keys = new Keys(
      this.isSandbox ? null : secrets,
      () => process.env,
      () => this.table,
    );
    this.connections.onDidChange(() => this.tell());
    server.onRequest<SendParams>(SEND_METHOD, (params) => this.send(params));
    server.onNotification<AccountsView>(ACCOUNTS_METHOD, (view) => this.show(view));
    this.subscriptions = [
      this.status,
      vscode.window.onDidChangeWindowState(({ focused }) => focused && this.connections.look()),
      ...(this.isSandbox ? [] : [secrets.onDidChange(({ key }) => this.secretChanged(key))]),
    ];
  }

  get options(): AccountsOptions {
    const { scheme, fsPath } = this.context.globalStorageUri;
    return {
      storage: scheme === 'file' ? fsPath : null,
      sandbox: this.isSandbox,
      maySend: vscode.workspace.isTrusted,
    };
  }

  /** Everybody who can be connected: those that are known and those that the user has described. */
  get table(): readonly BillingProvider[] {
    return [...billingProviders, ...this.customProviders().map(customRow)];
  }

  get views(): AccountsView['accounts'] {
    return this.view.accounts;
  }

  /** The account that the status bar shows. */
  get shown(): AccountId | null {
    return this.view.statusBar?.id ?? null;
  }

  /**
   * Starts the server when an account is connected: its balance is shown before any file is open. To be called when all
   * else that the server is told first is set up.
   */
  async start(): Promise<void> {
    this.subscriptions.push(this.server.onRunning(() => this.tell()));
    if (this.server.isRunning) this.tell();
    await this.connections.addMissing(sandboxConnections(process.env, this.table));
    if (!this.connections.isEmpty) await this.server.start();
  }

  async check(connection: Connection): Promise<CheckConnectionResult> {
    this.tried = connection;
    try {
      const params: CheckConnectionParams = { connection };
      return await this.server.request<CheckConnectionResult>(CHECK_CONNECTION_METHOD, params);
    } finally {
      this.tried = null;
    }
  }

  async refresh(): Promise<string | null> {
    const params: RefreshAccountsParams = { id: null };
    const { message } = await this.server.request<RefreshAccountsResult>(REFRESH_ACCOUNTS_METHOD, params);
    return message;
  }

  /** Hosts that the user's settings allow plain HTTP to. */
  httpHosts(): readonly string[] {
    return userSetting(configuration(), 'accounts.plainHttpHosts');
  }

  /** Providers that the user has described. */
  customProviders(): readonly CustomProvider[] {
    return userSetting(configuration(), 'customProviders');
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const each of this.subscriptions) each.dispose();
  }

  private send(params: SendParams): ReturnType<typeof send> {
    return send(params, {
      table: [...this.table, publishedPrices],
      keys: this.keys,
      find: (id) => (this.tried && accountId(this.tried) === id ? this.tried : this.connections.find(id)),
      maySend: () => vscode.workspace.isTrusted,
      guard: () => ({ sandbox: sandboxOf(process.env), allowedHttpHosts: this.httpHosts() }),
      exchange,
    });
  }

  private tell(): void {
    if (this.connections.isEmpty) this.show({ accounts: [], statusBar: null });
    if (this.server.isRunning) this.server.notify(CONNECTIONS_METHOD, this.connections.present);
    else if (!this.connections.isEmpty) void this.server.start();
  }

  private show(view: AccountsView): void {
    // What was on its way while the last account was disconnected comes too late.
    this.view = this.connections.isEmpty ? { accounts: [], statusBar: null } : view;
    this.status.show(this.view.statusBar);
  }

  /** Another window may have connected or disconnected an account, or given it another key. */
  private secretChanged(name: string): void {
    const id = accountOfSecret(name);
    if (id === null) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.connections.look(), STATE_DELAY);
  }
}

function configuration(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration(SETTINGS_SECTION);
}
