import * as vscode from 'vscode';
import {
  CURSOR_METHOD,
  type CursorParams,
  WINDOW_METHOD,
  type WindowParams,
} from '../../../shared/src/account-protocol';
import { SETTINGS_SECTION } from '../../../shared/src/settings';
import { isSupported } from '../languages';
import type { ServerProcess } from '../server-process';
import { userSetting } from '../user-settings';
import type { Connections } from './connections';

/** How long the cursor must rest before the server is told of it, in ms. */
const REST = 300;

/** Tells the server what accounts depend on: who looks at the window, what is trusted, where the cursor rests. */
export function watchWindow(server: ServerProcess, connections: Connections): vscode.Disposable[] {
  const tellWindow = () => {
    const params: WindowParams = {
      focused: vscode.window.state.focused,
      maySend: vscode.workspace.isTrusted,
    };
    server.notify(WINDOW_METHOD, params);
  };
  return [
    server.onRunning(tellWindow),
    vscode.window.onDidChangeWindowState(tellWindow),
    vscode.workspace.onDidGrantWorkspaceTrust(tellWindow),
    ...followCursor(server, connections),
  ];
}

function followCursor(server: ServerProcess, connections: Connections): vscode.Disposable[] {
  let timer: NodeJS.Timeout | undefined;
  const tell = ({ document, selection }: vscode.TextEditor) => {
    const { line, character } = selection.active;
    const params: CursorParams = { uri: document.uri.toString(), position: { line, character } };
    server.notify(CURSOR_METHOD, params);
  };
  const follow = (editor: vscode.TextEditor | undefined) => {
    clearTimeout(timer);
    if (!editor || !server.isRunning || connections.isEmpty || !isSupported(editor.document)) return;
    const configuration = vscode.workspace.getConfiguration(SETTINGS_SECTION);
    if (userSetting(configuration, 'statusBar.followCursor')) timer = setTimeout(() => tell(editor), REST);
  };
  return [
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor)),
    vscode.window.onDidChangeActiveTextEditor(follow),
    { dispose: () => clearTimeout(timer) },
  ];
}
