import * as vscode from 'vscode';
import { holdsMarker } from '../../shared/src/api-markers';
import { apiMarkers } from '../../shared/src/api-markers.generated';
import { mayPriceModels } from '../../shared/src/model-prices';
import { isSupported } from './languages';
import { someText } from './some-text';

/** How long typing must rest before the text is looked at, in ms. */
const REST = 500;

/**
 * Calls back once, as soon as a visible document holds the name of a known API or may price models, or a file names an API
 * which the document may import: those are looked through when the first document of a language that is read is visible.
 * Looks at nothing afterwards.
 */
export function whenCallsShow(start: () => void): vscode.Disposable {
  let timer: NodeJS.Timeout | undefined;
  let isDone = false;
  let hasSearched = false;
  const open = () => {
    if (isDone) return;
    gate.dispose();
    start();
  };
  const search = async (near: vscode.TextDocument) => {
    hasSearched = true;
    if (await workspaceMayHoldCalls(near, () => isDone)) open();
  };
  const look = () => {
    const documents = visibleDocuments().filter(isLookedAt);
    const [first] = documents;
    if (documents.some((document) => isOfInterest(document.getText()))) open();
    else if (first && !hasSearched) void search(first);
  };
  const gate = vscode.Disposable.from(
    vscode.window.onDidChangeVisibleTextEditors(look),
    vscode.window.onDidChangeVisibleNotebookEditors(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (!isSupported(document)) return;
      clearTimeout(timer);
      timer = setTimeout(look, REST);
    }),
    {
      dispose: () => {
        isDone = true;
        clearTimeout(timer);
      },
    },
  );
  look();
  return gate;
}

/** Whether a text may hold calls, or prices of models. */
function isOfInterest(text: string): boolean {
  return holdsMarker(text, apiMarkers) || mayPriceModels(text);
}

/** The documents in sight, those of all cells of notebooks among them. */
function visibleDocuments(): readonly vscode.TextDocument[] {
  const { visibleTextEditors, visibleNotebookEditors } = vscode.window;
  const cells = visibleNotebookEditors.flatMap(({ notebook }) => notebook.getCells());
  return [...visibleTextEditors, ...cells].map(({ document }) => document);
}

function isLookedAt(document: vscode.TextDocument): boolean {
  return isSupported(document) && settingsOf(document).get('enable', true);
}

/** Files of languages whose files import each other. */
const SOURCES = '**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,py}';
const LEFT_OUT = '**/{node_modules,site-packages,.git,.venv,venv,dist,build,out}/**';
const MOST_SOURCES = 1000;

async function workspaceMayHoldCalls(near: vscode.TextDocument, isStopped: () => boolean): Promise<boolean> {
  if (!settingsOf(near).get('acrossFiles', true)) return false;
  const files = await vscode.workspace.findFiles(SOURCES, LEFT_OUT, MOST_SOURCES);
  return someText(files, {
    read: async (file) => new TextDecoder().decode(await vscode.workspace.fs.readFile(file)),
    holds: (text) => isStopped() || holdsMarker(text, apiMarkers),
  });
}

function settingsOf(document: vscode.TextDocument): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('costlint', document);
}
