import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Connection } from 'vscode-languageserver/node';
import { accountProvider } from './account-providers';
import { NodeBatchRunner } from './batch-runs/node-batch-runner';
import { loadNodeEngine, loadNodeParsers } from './node-engine';
import { nodeStorage } from './platform/node-storage';
import { nodeWorkspaceDisk } from './platform/node-workspace-disk';
import { systemClock } from './platform/system-clock';
import type { OwnAccounts } from './ports/own-accounts';
import { startServer } from './server';

/** Serves a client with this machine's clock and files; its log goes to the client. */
export function serve(connection: Connection, ownAccounts: OwnAccounts | null = null): void {
  const engine = once(() => loadNodeEngine());
  const parsers = once(() => loadNodeParsers());
  startServer(connection, {
    clock: systemClock,
    chance: Math.random,
    log: connection.console,
    loadEngine: engine,
    loadParsers: parsers,
    batchRunner: new NodeBatchRunner({ engine, parsers, script: path.join(__dirname, 'worker.js') }),
    providerOf: accountProvider,
    openStorage: (folder, sandbox) =>
      nodeStorage(path.join(folder, sandbox ? 'sandbox' : 'accounts'), connection.console),
    ownAccounts,
    disk: nodeWorkspaceDisk,
    rulePages: shippedRulePages(),
  });
}

/** The same for everybody who asks; what failed is tried again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

/** The pages that ship with the program, two folders beside its scripts. */
function shippedRulePages(): string | null {
  const folder = path.join(__dirname, '..', 'docs', 'rules');
  return existsSync(folder) ? pathToFileURL(folder).href : null;
}
