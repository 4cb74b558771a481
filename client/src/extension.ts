import * as vscode from 'vscode';
import { accountCommands } from './accounts/account-commands';
import { Accounts } from './accounts/accounts';
import { QuotePreview } from './accounts/quote-preview';
import { watchWindow } from './accounts/window-watch';
import { Batches } from './batch/batches';
import { requestFileLenses } from './batch/request-file';
import { registerCommands } from './commands';
import { CostReports } from './cost-report/cost-reports';
import { showLanguageStatus } from './language-status';
import { offerLenses } from './lens-offer';
import { showSelectionTokens } from './selection-status';
import { ServerProcess } from './server-process';
import { whenCallsShow } from './start-gate';
import { traceChannel } from './trace-channel';

/**
 * The editor calls this once it has started, or before with the first file of a language that Costlint reads. Nothing is
 * shown or started yet, unless an account is connected.
 */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Costlint', { log: true });
  const trace = traceChannel(log);
  const server = new ServerProcess({
    module: context.asAbsolutePath('dist/server.js'),
    log,
    trace: trace.channel,
    options: () => ({ status: true, commandLinks: true, accounts: accounts.options }),
  });
  const accounts = new Accounts(context, server);
  const preview = new QuotePreview();
  const reports = new CostReports(server);
  const batches = new Batches(server);
  context.subscriptions.push(
    log,
    trace,
    server,
    accounts,
    preview,
    reports,
    batches,
    requestFileLenses(batches),
    ...registerCommands(context, server, accountCommands(accounts, server, preview), reports, batches),
    ...watchWindow(server, accounts.connections),
    ...showLanguageStatus(server),
    ...showSelectionTokens(server),
    offerLenses(context.globalState, server),
    whenCallsShow(() => void server.start()),
  );
  accounts.start().catch((error: unknown) => log.error(String(error)));
}
