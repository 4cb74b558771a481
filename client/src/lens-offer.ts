import * as vscode from 'vscode';
import type { FileStatus } from '../../shared/src/protocol';
import { SETTINGS_SECTION } from '../../shared/src/settings';
import { setDisplay } from './inline-costs';
import type { ServerProcess } from './server-process';
import { userSetting } from './user-settings';

/** Key of whether the offer was made. */
const OFFERED = 'lensesOffered';

/** Offers code lenses, once ever, to those who have turned the editor's inlay hints off and have a call to show. */
export function offerLenses(state: vscode.Memento, server: ServerProcess): vscode.Disposable {
  const listener = server.onStatus(async (status) => {
    if (state.get(OFFERED, false)) return listener.dispose();
    if (!isWorthAnOffer(status)) return;
    listener.dispose();
    await state.update(OFFERED, true);
    await offer();
  });
  return listener;
}

function isWorthAnOffer({ uri, calls }: FileStatus): boolean {
  if (calls === 0) return false;
  const scope = vscode.Uri.parse(uri);
  const own = vscode.workspace.getConfiguration(SETTINGS_SECTION, scope);
  if (!userSetting(own, 'offerLenses') || own.get('display') !== 'inlay') return false;
  return vscode.workspace.getConfiguration('editor', scope).get('inlayHints.enabled') === 'off';
}

async function offer(): Promise<void> {
  const accept = 'Use Code Lenses';
  const chosen = await vscode.window.showInformationMessage(
    'Costlint shows what API calls cost as inlay hints, which are off in this editor. Show them as code lenses instead?',
    accept,
    'No',
  );
  if (chosen === accept) await setDisplay('lens');
}
