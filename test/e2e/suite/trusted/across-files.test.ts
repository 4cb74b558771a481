import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hintsOf, hoverAt, open, type ShownHint } from '../documents';

const isPriced = (hints: readonly ShownHint[]) => hints.length === 1 && hints[0]!.text.includes('$');

/** The one cost of a document as soon as it is another one than before. */
async function costOf(document: vscode.TextDocument, before = ''): Promise<string> {
  const hints = await hintsOf(document, (shown) => isPriced(shown) && shown[0]!.text !== before);
  return hints[0]!.text;
}

describe('files that import each other', () => {
  it('show what a model of another file costs, and follow an edit of that file', async () => {
    const report = await open('across/report.ts');
    const before = await costOf(report);
    const models = await open('across/models.ts');
    const edit = new vscode.WorkspaceEdit();
    const at = models.positionAt(models.getText().indexOf('gpt-4o') + 'gpt-4o'.length);
    edit.insert(models.uri, at, '-mini');
    await vscode.workspace.applyEdit(edit);
    const after = await costOf(report, before);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    assert.equal(await costOf(report, after), before);
  });

  it('show the cost of a wrapper where another file runs it, and where it stands', async () => {
    const use = await open('across/use.ts');
    const ask = await open('across/ask.ts');
    const line = ask.positionAt(ask.getText().indexOf('create(')).line + 1;
    await costOf(use);
    assert.match(
      await hoverAt(use, 'ask('),
      new RegExp(`Runs the call in across/ask\\\\?\\.ts, line ${line}`),
    );
  });

  it('follow a file that another program writes', async () => {
    const use = await open('across/use.ts');
    const before = await costOf(use);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const shown = await open('across/use.ts');
    const file = vscode.Uri.joinPath(shown.uri, '..', 'models.ts');
    const text = await vscode.workspace.fs.readFile(file);
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(`export const MODEL = 'o3';\n`));
    await costOf(shown, before);
    await vscode.workspace.fs.writeFile(file, text);
    await costOf(shown);
  });
});
