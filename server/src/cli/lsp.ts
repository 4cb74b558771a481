import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { serve } from '../node-server';

/** Runs the language server on standard input and output until the editor ends it. */
export function serveStdio(): Promise<number> {
  serve(createConnection(new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)));
  // The connection ends the process at the editor's `exit`.
  return new Promise(() => {});
}
