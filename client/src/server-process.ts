import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  LanguageClient,
  RevealOutputChannelOn,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import { type FileStatus, type InitializationOptions, STATUS_METHOD } from '../../shared/src/protocol';
import { documentSelector } from './languages';
import { RestartBudget } from './restart-budget';

/** The language server: started on the first call for it, started again when it ends by itself. */
export class ServerProcess implements vscode.Disposable {
  private client: LanguageClient | null = null;
  private readonly budget = new RestartBudget(() => Date.now());
  private readonly statusEmitter = new vscode.EventEmitter<FileStatus>();
  private readonly startEmitter = new vscode.EventEmitter<void>();
  /** What the server tells of each open file. */
  readonly onStatus = this.statusEmitter.event;
  /** The server was started for the first time. */
  readonly onStart = this.startEmitter.event;

  constructor(
    private readonly module: string,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  get isRunning(): boolean {
    return this.client?.state === State.Running;
  }

  /** Starts the server unless it was; tells the user when it can't be. */
  async start(): Promise<void> {
    if (!this.client) {
      this.client = this.createClient();
      this.startEmitter.fire();
    }
    if (this.client.state === State.Running) return;
    try {
      await this.client.start();
    } catch (error) {
      this.log.error(String(error));
      void this.offerRestart('The Costlint server can not be started.');
    }
  }

  async restart(): Promise<void> {
    this.budget.reset();
    if (this.client && this.client.state === State.Running) {
      await this.client.restart();
      return;
    }
    await this.client?.dispose().catch(() => undefined);
    this.client = null;
    await this.start();
  }

  /** Sends a request, starting the server for it. */
  async request<Answer>(method: string, params: unknown, token?: vscode.CancellationToken): Promise<Answer> {
    await this.start();
    if (!this.client) throw new Error('the server is not running');
    return this.client.sendRequest<Answer>(method, params, token);
  }

  dispose(): void {
    void this.client?.dispose().catch(() => undefined);
    this.statusEmitter.dispose();
    this.startEmitter.dispose();
  }

  private createClient(): LanguageClient {
    const run = { module: this.module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
    const initializationOptions: InitializationOptions = { status: true };
    const client = new LanguageClient(
      'costlint',
      'Costlint',
      { run, debug },
      {
        documentSelector,
        outputChannel: this.log,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        initializationOptions,
        errorHandler: this.errorHandler(),
        markdown: { isTrusted: false, supportHtml: false },
        textSynchronization: { delayOpenNotifications: true },
      },
    );
    client.onNotification(STATUS_METHOD, (status: FileStatus) => this.statusEmitter.fire(status));
    return client;
  }

  private errorHandler(): ErrorHandler {
    return {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        if (this.budget.take()) return { action: CloseAction.Restart, handled: true };
        void this.offerRestart('The Costlint server ended several times and is not started again.');
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    };
  }

  private async offerRestart(message: string): Promise<void> {
    const restart = 'Restart Server';
    const showLog = 'Show Log';
    const chosen = await vscode.window.showErrorMessage(message, restart, showLog);
    if (chosen === restart) await this.restart();
    if (chosen === showLog) this.log.show();
  }
}
