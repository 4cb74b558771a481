import * as vscode from 'vscode';
import type { SourceTarget } from '../../../shared/src/protocol';

/** Opens a file at a place, a notebook at its cell. Rejects when it can't be opened. */
export async function openSource({ uri, line, character, cell }: SourceTarget): Promise<void> {
  const file = vscode.Uri.parse(uri, true);
  const at = new vscode.Range(line, character, line, character);
  if (cell === undefined) {
    await vscode.window.showTextDocument(file, { selection: at });
    return;
  }
  const notebook = await vscode.workspace.openNotebookDocument(file);
  const range = new vscode.NotebookRange(cell, cell + 1);
  const editor = await vscode.window.showNotebookDocument(notebook, { selections: [range] });
  editor.revealRange(range);
}
