import type { Connection } from 'vscode-languageserver/node';
import { loadNodeEngine, loadNodeParsers } from './node-engine';
import { systemClock } from './platform/system-clock';
import { startServer } from './server';

/** Serves a client with this machine's clock and files; its log goes to the client. */
export function serve(connection: Connection): void {
  startServer(connection, {
    clock: systemClock,
    log: connection.console,
    loadEngine: () => loadNodeEngine(),
    loadParsers: () => loadNodeParsers(),
  });
}
