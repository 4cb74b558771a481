import * as vscode from 'vscode';
import { COMMAND_CATEGORY, type CommandId, commandRows } from '../../shared/src/commands';
import { REFRESH_METHOD, REFRESH_PRICES_METHOD } from '../../shared/src/protocol';
import type { AccountCommands } from './accounts/account-commands';
import type { Batches } from './batch/batches';
import { compareModels } from './compare-models';
import type { CostReports } from './cost-report/cost-reports';
import { toggleDisplay } from './inline-costs';
import { priceUsage } from './price-usage';
import { problemReport } from './problem-report';
import { countTokens, selectedTexts, tokenWords } from './selection-tokens';
import type { ServerProcess } from './server-process';

/**
 * Registers every command of the table; a failure is told under the command's own title. Who runs a command may be a link in
 * a text: only a command that a hover links to looks at its argument, and checks it.
 */
export function registerCommands(
  context: vscode.ExtensionContext,
  server: ServerProcess,
  accountCommands: AccountCommands,
  reports: CostReports,
  batches: Batches,
): vscode.Disposable[] {
  const run: Readonly<Record<CommandId, (given: unknown) => Promise<void>>> = {
    'costlint.countTokens': () => countSelection(server),
    'costlint.toggleInlineCosts': () => toggleDisplay(context.globalState),
    ...accountCommands,
    ...reports.commands,
    'costlint.estimateBatch': (given) => batches.estimate(given),
    'costlint.priceUsage': () => priceUsage(server),
    'costlint.compareModels': (given) => compareModels(server, given),
    'costlint.refreshPrices': () => refreshPrices(server),
    'costlint.refresh': () => refresh(server),
    'costlint.restartServer': () => server.restart(),
    'costlint.reportProblem': () => showReport(context),
  };
  const ids = Object.keys(commandRows) as CommandId[];
  return ids.map((id) =>
    vscode.commands.registerCommand(id, (given: unknown) =>
      run[id](given).catch((error: unknown) => {
        const words = error instanceof Error ? error.message : String(error);
        void vscode.window.showErrorMessage(`${COMMAND_CATEGORY}: ${commandRows[id].title} failed: ${words}`);
      }),
    ),
  );
}

/** Without a server there is nothing to forget. */
async function refresh(server: ServerProcess): Promise<void> {
  if (server.isRunning) await server.request(REFRESH_METHOD, null);
}

async function refreshPrices(server: ServerProcess): Promise<void> {
  const words = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: 'Costlint: asking for price lists' },
    () => server.request<string>(REFRESH_PRICES_METHOD, null),
  );
  void vscode.window.showInformationMessage(words);
}

async function countSelection(server: ServerProcess): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const texts = editor ? selectedTexts(editor) : [];
  if (!editor || texts.length === 0) {
    void vscode.window.showInformationMessage('Select the text whose tokens are to be counted.');
    return;
  }
  const result = await countTokens(server, editor.document.uri, texts);
  void vscode.window.showInformationMessage(`${tokenWords(result)} for ${result.model}`);
}

async function showReport(context: vscode.ExtensionContext): Promise<void> {
  const content = problemReport(context.extension);
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
}
