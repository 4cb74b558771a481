import * as vscode from 'vscode';

/** Shows texts in an editor that can't change them; nothing of them is written to a file. */
export class QuotePreview implements vscode.Disposable {
  private text = '';
  private count = 0;
  private readonly registration: vscode.Disposable;

  /** `scheme` is that of its documents, `name` what they are called. */
  constructor(
    private readonly scheme = 'costlint-quote',
    private readonly name = 'Quote',
  ) {
    this.registration = vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: () => this.text,
    });
  }

  /** The result closes the editor again. */
  async show(text: string): Promise<() => Promise<void>> {
    this.text = text;
    this.count++;
    const uri = vscode.Uri.from({ scheme: this.scheme, path: `/${this.name} ${this.count}` });
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: true });
    await wrapLines(document);
    return async () => {
      await vscode.window.tabGroups.close(tabsOf(uri));
    };
  }

  dispose(): void {
    this.registration.dispose();
  }
}

/** A body is one long line, all of which is to be seen. The command turns the wrapping of one editor around. */
async function wrapLines(document: vscode.TextDocument): Promise<void> {
  if (vscode.workspace.getConfiguration('editor', document).get('wordWrap') === 'off')
    await vscode.commands.executeCommand('editor.action.toggleWordWrap');
}

function tabsOf(uri: vscode.Uri): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
}
