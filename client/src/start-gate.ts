import * as vscode from 'vscode';
import { holdsMarker } from '../../shared/src/api-markers';
import { apiMarkers } from '../../shared/src/api-markers.generated';
import { isSupported } from './languages';

/** How long typing must rest before the text is looked at, in ms. */
const REST = 500;

/** Calls back once, as soon as a visible document holds the name of a known API. Looks at nothing afterwards. */
export function whenCallsShow(start: () => void): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    if (!visibleDocuments().some(mayHoldCalls)) return;
    gate.dispose();
    start();
  };
  const gate = vscode.Disposable.from(
    vscode.window.onDidChangeVisibleTextEditors(look),
    vscode.window.onDidChangeVisibleNotebookEditors(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (!isSupported(document)) return;
      clearTimeout(timer);
      timer = setTimeout(look, REST);
    }),
    { dispose: () => clearTimeout(timer) },
  );
  look();
  return gate;
}

/** The documents in sight, those of all cells of notebooks among them. */
function visibleDocuments(): readonly vscode.TextDocument[] {
  const { visibleTextEditors, visibleNotebookEditors } = vscode.window;
  const cells = visibleNotebookEditors.flatMap(({ notebook }) => notebook.getCells());
  return [...visibleTextEditors, ...cells].map(({ document }) => document);
}

function mayHoldCalls(document: vscode.TextDocument): boolean {
  if (!isSupported(document)) return false;
  return (
    vscode.workspace.getConfiguration('costlint', document).get('enable', true) &&
    holdsMarker(document.getText(), apiMarkers)
  );
}
