import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hintsOf, hoverAt, until } from '../documents';
import { screenshots } from '../themes';
import { inWindow } from '../window';

describe('a notebook', () => {
  it('shows costs in its cells, with what other cells bind, while one of these is edited', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder, 'the window has no folder');
    const uri = vscode.Uri.joinPath(folder.uri, 'examples', 'notebooks', 'letters.ipynb');
    const notebook = await vscode.workspace.openNotebookDocument(uri);
    const editor = await vscode.window.showNotebookDocument(notebook, { preview: false });
    const cells = notebook.getCells();
    const [models, use] = [cells[2]?.document, cells[5]?.document];
    assert.ok(models && use);
    const [hint] = await hintsOf(use);
    assert.equal(hint?.line, 0);
    assert.match(await hoverAt(use, 'sort_letter('), /gpt-5\.4-mini/);
    const range = new vscode.NotebookRange(5, 6);
    editor.selections = [range];
    editor.revealRange(range, vscode.NotebookEditorRevealType.InCenter);
    await inWindow({ kind: 'until-shows', text: hint.text });
    await screenshots('notebook');
    const edit = new vscode.WorkspaceEdit();
    const at = models.getText().indexOf('gpt-5.4-mini');
    edit.replace(
      models.uri,
      new vscode.Range(models.positionAt(at), models.positionAt(at + 'gpt-5.4-mini'.length)),
      'gpt-5.2',
    );
    await vscode.workspace.applyEdit(edit);
    await until('the other model', async () =>
      /gpt-5\.2/.test(await hoverAt(use, 'sort_letter(')) ? true : null,
    );
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
