import * as vscode from 'vscode';
import { countTokens, selectedTexts, tokenWords } from './selection-tokens';
import type { ServerProcess } from './server-process';

/** How long a selection must rest before it is counted, in ms. */
const REST = 200;
/** Longer selections, in UTF-16 units, are counted on the command alone. */
const LONGEST = 500_000;

/** Shows the tokens of the selected text in the status bar, while the server runs anyway. */
export function showSelectionTokens(server: ServerProcess): vscode.Disposable[] {
  const item = vscode.window.createStatusBarItem('costlint.selection', vscode.StatusBarAlignment.Right, 100);
  item.name = 'Costlint: Tokens in Selection';
  let timer: NodeJS.Timeout | undefined;
  let pending: vscode.CancellationTokenSource | undefined;
  const count = async (editor: vscode.TextEditor, texts: readonly string[]) => {
    const source = new vscode.CancellationTokenSource();
    pending = source;
    try {
      const result = await countTokens(server, editor.document.uri, texts, source.token);
      if (source.token.isCancellationRequested) return;
      item.text = tokenWords(result);
      item.tooltip = `Tokens of the selected text for ${result.model} (setting costlint.defaultModel)`;
      item.show();
    } catch {
      // The command tells what is wrong; here a number that is missing is no event.
    } finally {
      source.dispose();
    }
  };
  const follow = (editor: vscode.TextEditor | undefined) => {
    clearTimeout(timer);
    pending?.cancel();
    item.hide();
    if (!editor || !server.isRunning) return;
    const texts = selectedTexts(editor);
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    if (length > 0 && length <= LONGEST) timer = setTimeout(() => void count(editor, texts), REST);
  };
  return [
    item,
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor)),
    vscode.window.onDidChangeActiveTextEditor(follow),
    { dispose: () => clearTimeout(timer) },
  ];
}
