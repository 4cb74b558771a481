import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { connect, disconnect } from '../account-window';
import { open, until, withSetting } from '../documents';
import { ofAccounts } from '../window';

/** The made-up keys of the sandbox, without what all keys of a provider begin with. */
const KEYS = ['bye_sandbox', 'sk-llmaai-sandbox', 'lmnfl_sandbox.sandbox', 'sk-or-v1-sandbox'];

describe('a trace of the messages between the editor and the server', () => {
  it('is written with their content, and holds no key', async () => {
    await open('flat-fee.ts');
    await withSetting('costlint', 'trace.server', 'verbose', async () => {
      await connect('cheapa', 'lumenfall');
      await vscode.commands.executeCommand('costlint.refreshBalance');
      await until('the trace of a request', async () =>
        (await ofAccounts({ kind: 'written', texts: ['costlint/send'] })).length > 0 ? true : null,
      );
    });
    await disconnect('cheapa', 'lumenfall');
    assert.deepEqual(await ofAccounts({ kind: 'written', texts: KEYS }), []);
  });
});
