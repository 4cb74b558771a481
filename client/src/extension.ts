import * as vscode from 'vscode';
import { registerCommands } from './commands';
import { showLanguageStatus } from './language-status';
import { offerLenses } from './lens-offer';
import { showSelectionTokens } from './selection-status';
import { ServerProcess } from './server-process';
import { whenCallsShow } from './start-gate';

/** The editor calls this with the first file of a language that Costlint reads. Nothing is shown or started yet. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Costlint', { log: true });
  const server = new ServerProcess({
    module: context.asAbsolutePath('dist/server.js'),
    log,
    options: () => ({ status: true }),
  });
  context.subscriptions.push(
    log,
    server,
    ...registerCommands(context, server),
    ...showLanguageStatus(server),
    ...showSelectionTokens(server),
    offerLenses(context.globalState, server),
    whenCallsShow(() => void server.start()),
  );
}
