import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const rpc = require('vscode-languageserver-protocol/node');

/** A language server in a process of its own, spoken to over Node IPC as an editor does. */
export class LspProcess {
  #child;
  #connection;
  #version = 1;

  /**
   * Starts it; `readyMs` is the time from fork to the answer of `initialize`. `initializationOptions` are handed on, and
   * `answers` are the client's answers to requests of the server by method. `folders` are the workspace's, by URI.
   */
  static async start(script, { settings = {}, initializationOptions, answers = {}, folders = [] } = {}) {
    const started = performance.now();
    const server = new LspProcess();
    server.#child = fork(script, ['--node-ipc'], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
    });
    server.#connection = rpc.createMessageConnection(
      new rpc.IPCMessageReader(server.#child),
      new rpc.IPCMessageWriter(server.#child),
    );
    server.#connection.onRequest('workspace/configuration', (params) => params.items.map(() => settings));
    server.#connection.onRequest('client/registerCapability', () => null);
    server.#connection.onRequest('workspace/inlayHint/refresh', () => null);
    server.#connection.onRequest('workspace/codeLens/refresh', () => null);
    server.#connection.onRequest('workspace/diagnostic/refresh', () => null);
    for (const [method, answer] of Object.entries(answers)) server.#connection.onRequest(method, answer);
    server.#connection.listen();
    await server.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      initializationOptions,
      capabilities: {
        general: { positionEncodings: ['utf-16'] },
        workspace: {
          configuration: true,
          inlayHint: { refreshSupport: true },
          codeLens: { refreshSupport: true },
        },
        textDocument: { inlayHint: { dynamicRegistration: false }, publishDiagnostics: {} },
      },
    });
    server.readyMs = performance.now() - started;
    await server.#connection.sendNotification('initialized', {});
    return server;
  }

  notify(method, params) {
    return this.#connection.sendNotification(method, params);
  }

  open(uri, languageId, text) {
    this.#version = 1;
    return this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  change(uri, changes) {
    return this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++this.#version },
      contentChanges: changes,
    });
  }

  hints(uri, lines) {
    return this.#connection.sendRequest('textDocument/inlayHint', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: lines, character: 0 } },
    });
  }

  /** Resident memory in MB; Linux only, NaN elsewhere. */
  residentMb() {
    try {
      const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
    } catch {
      return Number.NaN;
    }
  }

  /** Ends it as an editor does, and waits until it is gone. */
  async stop() {
    const gone = new Promise((resolve) => this.#child.once('exit', resolve));
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await gone;
    this.#connection.dispose();
  }
}
