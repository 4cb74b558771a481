import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type FileStatus, type InitializationOptions, STATUS_METHOD } from '../../shared/src/protocol';
import { RestartBudget } from './restart-budget';

/** What a server is started with. */
export interface ServerParts {
  /** The server's file. */
  readonly module: string;
  readonly log: vscode.LogOutputChannel;
  /** Where the messages go that `trace.server` asks for. */
  readonly trace: vscode.LogOutputChannel;
  /** Asked at each start. */
  readonly options: () => InitializationOptions;
}

/** The language server: started on the first call for it, started again when it ends by itself. */
export class ServerProcess implements vscode.Disposable {
  private creation: Promise<LanguageClient> | null = null;
  private client: LanguageClient | null = null;
  private readonly connectors: ((client: LanguageClient) => void)[] = [];
  private readonly budget = new RestartBudget(() => Date.now());
  private readonly statusEmitter = new vscode.EventEmitter<FileStatus>();
  private readonly startEmitter = new vscode.EventEmitter<void>();
  private readonly runningEmitter = new vscode.EventEmitter<void>();
  /** What the server tells of each open file. */
  readonly onStatus = this.statusEmitter.event;
  /** The server was started for the first time. */
  readonly onStart = this.startEmitter.event;
  /** The server answers, and has forgotten what an earlier one was told. */
  readonly onRunning = this.runningEmitter.event;

  constructor(private readonly parts: ServerParts) {
    this.onNotification<FileStatus>(STATUS_METHOD, (status) => this.statusEmitter.fire(status));
  }

  get isRunning(): boolean {
    return this.client?.isRunning() === true;
  }

  /** Calls back on a notification of the server. To be asked for before the first start. */
  onNotification<Params>(method: string, listener: (params: Params) => void): void {
    this.connectors.push((client) => client.onNotification(method, listener));
  }

  /** Answers a request of the server. To be asked for before the first start. */
  onRequest<Params>(method: string, answer: (params: Params) => Promise<object>): void {
    this.connectors.push((client) => client.onRequest<object, void>(method, answer));
  }

  /** Starts the server unless it was; tells the user when it can't be. */
  async start(): Promise<void> {
    if (this.isRunning) return;
    try {
      const client = await this.created();
      await client.start();
    } catch (error) {
      this.parts.log.error(String(error));
      void this.offerRestart('The Costlint server can not be started.');
    }
  }

  async restart(): Promise<void> {
    this.budget.reset();
    if (this.client?.isRunning()) {
      await this.client.restart();
      return;
    }
    await this.client?.dispose().catch(() => undefined);
    this.client = null;
    this.creation = null;
    await this.start();
  }

  /** Sends a request, starting the server for it. */
  async request<Answer>(method: string, params: unknown, token?: vscode.CancellationToken): Promise<Answer> {
    await this.start();
    if (!this.client) throw new Error('the server is not running');
    return this.client.sendRequest<Answer>(method, params, token);
  }

  /** Tells a running server something; one that does not run is told nothing. */
  notify(method: string, params?: unknown): void {
    if (!this.isRunning) return;
    // A server that ends meanwhile is told all anew when it is started again.
    void this.client?.sendNotification(method, params).catch(() => undefined);
  }

  dispose(): void {
    void this.creation?.then((client) => client.dispose()).catch(() => undefined);
    this.statusEmitter.dispose();
    this.startEmitter.dispose();
    this.runningEmitter.dispose();
  }

  private created(): Promise<LanguageClient> {
    this.creation ??= this.create();
    return this.creation;
  }

  private async create(): Promise<LanguageClient> {
    const { createLanguageClient } = await import('./language-client.js');
    const client = createLanguageClient({
      ...this.parts,
      startsAgain: () => this.startsAgain(),
      running: () => this.runningEmitter.fire(),
    });
    for (const connect of this.connectors) connect(client);
    this.client = client;
    this.startEmitter.fire();
    return client;
  }

  private startsAgain(): boolean {
    if (this.budget.take()) return true;
    void this.offerRestart('The Costlint server ended several times and is not started again.');
    return false;
  }

  private async offerRestart(message: string): Promise<void> {
    const restart = 'Restart Server';
    const showLog = 'Show Log';
    const chosen = await vscode.window.showErrorMessage(message, restart, showLog);
    if (chosen === restart) await this.restart();
    if (chosen === showLog) this.parts.log.show();
  }
}
