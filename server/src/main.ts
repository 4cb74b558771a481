import { createConnection } from 'vscode-languageserver/node';
import { serve } from './node-server';

/** The server as an editor starts it, with `--node-ipc` or `--stdio`. */
serve(createConnection());
