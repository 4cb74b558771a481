import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  CodeLensRequest,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type FileChangeType,
  HoverRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  InlayHintRefreshRequest,
  InlayHintRequest,
  InlayHintResolveRequest,
  type Position,
  type ProgressToken,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Registration,
  RegistrationRequest,
  ShowMessageNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver/node';
import type { BatchRunner } from '../../server/src/ports/batch-runner';
import type { Log } from '../../server/src/ports/log';
import type { OwnAccounts } from '../../server/src/ports/own-accounts';
import type { Parsers } from '../../server/src/ports/parsers';
import { noStorage, type Storage } from '../../server/src/ports/storage';
import { noDisk, type WorkspaceDisk } from '../../server/src/ports/workspace-disk';
import { type ServerPorts, startServer } from '../../server/src/server';
import type { SessionEngine } from '../../server/src/session/session-ports';
import { type FileStatus, STATUS_METHOD } from '../../shared/src/protocol';
import { ManualClock } from './manual-clock';

/** What a test decides of the client and the world. */
export interface MemoryServerOptions {
  readonly engine: SessionEngine;
  readonly parsers: Parsers;
  /** Answers to `workspace/configuration` by resource; read at each request. */
  readonly configuration?: (uri: string | undefined) => unknown;
  readonly folders?: readonly string[];
  readonly initialization?: unknown;
  readonly capabilities?: ClientCapabilities;
  /** Providers that can be connected, and what is remembered of accounts. */
  readonly providerOf?: ServerPorts['providerOf'];
  readonly storage?: Storage;
  readonly ownAccounts?: OwnAccounts;
  readonly disk?: WorkspaceDisk;
  readonly batchRunner?: BatchRunner;
  readonly rulePages?: string;
  /** A clock that several servers go by. */
  readonly clock?: ManualClock;
}

const CAPABILITIES: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: { publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true } },
  window: { workDoneProgress: true },
};

/** Messages of one kind that came from the server, to be taken one by one. */
export class Inbox<T> {
  private readonly arrived: T[] = [];
  private readonly waiting: ((message: T) => void)[] = [];

  add(message: T): void {
    const next = this.waiting.shift();
    if (next) next(message);
    else this.arrived.push(message);
  }

  /** The oldest message not taken yet, as soon as there is one. */
  next(): Promise<T> {
    const message = this.arrived.shift();
    if (message !== undefined) return Promise.resolve(message);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  get size(): number {
    return this.arrived.length;
  }
}

/** A whole server and a client that speaks to it over two streams in memory. */
export class MemoryServer {
  readonly clock: ManualClock;
  readonly logged: string[] = [];
  readonly statuses = new Inbox<FileStatus>();
  readonly diagnostics = new Inbox<PublishDiagnosticsParams>();
  readonly messages = new Inbox<string>();
  readonly hintRefreshes = new Inbox<true>();
  readonly lensRefreshes = new Inbox<true>();
  /** What the server wanted to be told of, and the progress that it showed. */
  readonly registrations: Registration[] = [];
  readonly progress: { readonly token: ProgressToken; readonly value: Readonly<Record<string, unknown>> }[] =
    [];
  /** Resources whose configuration was asked for. */
  readonly asked: (string | undefined)[] = [];
  private readonly server;
  readonly client: ProtocolConnection;
  private versions = new Map<string, number>();
  initializeResult: InitializeResult = { capabilities: {} };

  constructor(private readonly options: MemoryServerOptions) {
    this.clock = options.clock ?? new ManualClock();
    const [up, down] = [new PassThrough(), new PassThrough()];
    this.server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    this.client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const keep = (message: string) => void this.logged.push(message);
    const log: Log = { info: keep, warn: keep, error: keep };
    startServer(this.server, {
      clock: this.clock,
      log,
      loadEngine: async () => options.engine,
      loadParsers: async () => options.parsers,
      chance: () => 0.5,
      providerOf: options.providerOf ?? (() => null),
      openStorage: () => options.storage ?? noStorage,
      ownAccounts: options.ownAccounts ?? null,
      batchRunner: options.batchRunner ?? null,
      disk: options.disk ?? noDisk,
      rulePages: options.rulePages ?? null,
    });
    this.listen();
  }

  static async start(options: MemoryServerOptions): Promise<MemoryServer> {
    const server = new MemoryServer(options);
    const folders = (options.folders ?? []).map((uri) => ({ uri, name: uri }));
    const params: InitializeParams = {
      processId: null,
      rootUri: null,
      capabilities: options.capabilities ?? CAPABILITIES,
      workspaceFolders: folders,
      initializationOptions: options.initialization ?? { status: true },
    };
    server.initializeResult = await server.client.sendRequest(InitializeRequest.type, params);
    await server.client.sendNotification(InitializedNotification.type, {});
    return server;
  }

  /** Lets time pass once the server has read all that was sent. */
  async rest(ms = 300): Promise<void> {
    await this.client.sendRequest('test/unknown').catch(() => undefined);
    this.clock.advance(ms);
  }

  /** Lets time pass, and then all that follows from it come to its end. */
  async settle(ms = 300): Promise<void> {
    await this.rest(ms);
    for (let turn = 0; turn < 30; turn++) await this.rest(0);
  }

  /** Tells what was noticed on disk. */
  async noticed(...changes: readonly (readonly [uri: string, type: FileChangeType])[]): Promise<void> {
    await this.client.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: changes.map(([uri, type]) => ({ uri, type })),
    });
  }

  dispose(): void {
    this.client.dispose();
    this.server.dispose();
  }

  async open(uri: string, text: string, languageId = 'python'): Promise<void> {
    this.versions.set(uri, 1);
    const textDocument = { uri, languageId, version: 1, text };
    await this.client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    const params = { textDocument: { uri, version }, contentChanges };
    await this.client.sendNotification(DidChangeTextDocumentNotification.type, params);
  }

  async close(uri: string): Promise<void> {
    await this.client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  async changeConfiguration(settings: unknown = null): Promise<void> {
    await this.client.sendNotification(DidChangeConfigurationNotification.type, { settings });
  }

  hints(uri: string, lines = 10_000) {
    const range = { start: { line: 0, character: 0 }, end: { line: lines, character: 0 } };
    return this.client.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range });
  }

  /** The hints as `line:character text`. */
  async hintTexts(uri: string): Promise<string[]> {
    const hints = (await this.hints(uri)) ?? [];
    return hints.map(({ position, label }) => `${position.line}:${position.character} ${String(label)}`);
  }

  /** The Markdown of the tooltip of the first hint. */
  async tooltip(uri: string): Promise<string> {
    const [hint] = (await this.hints(uri)) ?? [];
    if (!hint) return '';
    const { tooltip } = await this.client.sendRequest(InlayHintResolveRequest.type, hint);
    return typeof tooltip === 'object' ? tooltip.value : (tooltip ?? '');
  }

  async hover(uri: string, position: Position): Promise<string | null> {
    const hover = await this.client.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    if (!hover) return null;
    return typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : null;
  }

  lenses(uri: string) {
    return this.client.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
  }

  private listen(): void {
    const { client } = this;
    client.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ scopeUri }) => {
        this.asked.push(scopeUri);
        return this.options.configuration?.(scopeUri) ?? null;
      }),
    );
    client.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registrations.push(...registrations);
    });
    client.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      client.onProgress(WorkDoneProgress.type, token, (value) => {
        this.progress.push({ token, value: { ...value } });
      });
    });
    client.onRequest(InlayHintRefreshRequest.type, () => this.hintRefreshes.add(true));
    client.onRequest(CodeLensRefreshRequest.type, () => this.lensRefreshes.add(true));
    client.onNotification(STATUS_METHOD, (status: FileStatus) => this.statuses.add(status));
    client.onNotification(PublishDiagnosticsNotification.type, (params) => this.diagnostics.add(params));
    client.onNotification(ShowMessageNotification.type, ({ message }) => this.messages.add(message));
    client.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
      this.messages.add(message);
      return null;
    });
    client.listen();
  }
}
