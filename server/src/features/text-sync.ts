import { TextDocumentSyncKind } from 'vscode-languageserver';
import type { Feature } from './feature';

/** Hands the client's edits to the session. */
export const textSync: Feature = {
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  },
  register({ connection, session: { documents } }) {
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) =>
      documents.didOpen(uri, languageId, version, text),
    );
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
      documents.didChange(uri, version, contentChanges),
    );
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => documents.didClose(uri));
  },
};
