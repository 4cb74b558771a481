import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { screenshots } from '../themes';
import { inWindow } from '../window';

/** Runs a command that shows a list, and takes the first line of it. */
async function takeFirst(command: string, shows: string): Promise<void> {
  const done = vscode.commands.executeCommand(command);
  await inWindow({ kind: 'until-shows', text: shows });
  await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  await done;
}

describe('connected accounts', () => {
  it('are shown before any file is open, as made up', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    assert.equal(vscode.window.activeTextEditor, undefined);
    await inWindow({ kind: 'until-shows', text: 'SANDBOX · ' });
    await screenshots('balance');
  });

  it('are listed with what is known of them, and the chosen one is shown', async () => {
    await takeFirst('costlint.switchAccount', 'key from the environment');
    await inWindow({ kind: 'until-shows', text: 'SANDBOX · ' });
  });

  it('are asked again on command', async () => {
    await vscode.commands.executeCommand('costlint.refreshBalance');
    await inWindow({ kind: 'until-shows', text: 'SANDBOX · ' });
  });

  it('are disconnected one by one until nobody is left to ask', async () => {
    const accounts = (process.env.COSTLINT_SANDBOX_ACCOUNTS ?? '').split(',').length;
    for (let left = accounts; left > 0; left--)
      await takeFirst('costlint.disconnectProvider', 'key from the environment');
    await inWindow({ kind: 'until-no-status', text: 'SANDBOX' });
  });
});
