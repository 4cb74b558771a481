import type { NotebookCell, TextDocumentItem } from 'vscode-languageserver';
import type { OpenedCell } from '../session/notebooks';
import type { Feature } from './feature';

/** Languages of the cells that are looked at. */
const CELL_LANGUAGES = [
  'python',
  'typescript',
  'typescriptreact',
  'javascript',
  'javascriptreact',
  'shellscript',
];

/** Hands cells of notebooks and their edits to the session. */
export const notebookSync: Feature = {
  capabilities: {
    notebookDocumentSync: {
      notebookSelector: [{ notebook: '*', cells: CELL_LANGUAGES.map((language) => ({ language })) }],
    },
  },
  register({ connection, session: { notebooks } }) {
    const { synchronization } = connection.notebooks;
    synchronization.onDidOpenNotebookDocument(({ notebookDocument, cellTextDocuments }) =>
      notebooks.didOpen(notebookDocument.uri, inOrder(notebookDocument.cells, cellTextDocuments)),
    );
    synchronization.onDidChangeNotebookDocument(({ notebookDocument, change: { cells } }) => {
      const { structure, textContent = [] } = cells ?? {};
      const array = structure?.array;
      notebooks.didChange(notebookDocument.uri, {
        structure: array
          ? {
              start: array.start,
              removed: array.deleteCount,
              uris: (array.cells ?? []).map(({ document }) => document),
            }
          : null,
        opened: structure?.didOpen ?? [],
        closed: (structure?.didClose ?? []).map(({ uri }) => uri),
        edits: textContent.map(({ document: { uri, version }, changes }) => ({ uri, version, changes })),
      });
    });
    synchronization.onDidCloseNotebookDocument(({ notebookDocument }) =>
      notebooks.didClose(notebookDocument.uri),
    );
  },
};

function inOrder(
  cells: readonly NotebookCell[],
  documents: readonly TextDocumentItem[],
): readonly OpenedCell[] {
  const byUri = new Map(documents.map((document) => [document.uri, document]));
  return cells.flatMap(({ document }) => byUri.get(document) ?? []);
}
