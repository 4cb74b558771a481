import * as vscode from 'vscode';
import type { FileStatus } from '../../shared/src/protocol';
import { documentSelector } from './languages';
import type { ServerProcess } from './server-process';

/** Shows in the language status of the active file what was found in it, once the server has started. */
export function showLanguageStatus(server: ServerProcess): vscode.Disposable[] {
  const known = new Map<string, FileStatus>();
  let item: vscode.LanguageStatusItem | undefined;
  const draw = () => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    if (item) drawStatus(item, uri === undefined ? undefined : known.get(uri));
  };
  return [
    server.onStart(() => {
      item = vscode.languages.createLanguageStatusItem('costlint.status', documentSelector);
      item.name = 'Costlint';
      draw();
    }),
    server.onStatus((status) => {
      known.set(vscode.Uri.parse(status.uri).toString(), status);
      draw();
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
    vscode.window.onDidChangeActiveTextEditor(draw),
    { dispose: () => item?.dispose() },
  ];
}

function drawStatus(item: vscode.LanguageStatusItem, status: FileStatus | undefined): void {
  const problem = status?.problems[0];
  const isWrong = problem !== undefined || status?.state === 'failed';
  item.severity = isWrong ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  // Items of all extensions stand in one list, by their texts alone.
  item.text = `Costlint: ${status ? status.message.replaceAll('`', '') : 'no costs known yet'}`;
  item.detail = problem ?? pricesWords(status);
  item.command =
    problem === undefined
      ? undefined
      : { title: 'Open Settings', command: 'workbench.action.openSettings', arguments: ['costlint'] };
}

function pricesWords(status: FileStatus | undefined): string {
  return status?.pricesAsOf ? `prices of ${status.pricesAsOf}` : '';
}
