import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answered, disconnect, untilBalance, untilNoBalance, untilSaid } from '../account-window';
import { ofAccounts } from '../window';

describe('a provider behind a proxy, with a certificate of an authority of one’s own', () => {
  it('is asked through the editor’s own way into the network', async () => {
    await answered('costlint.connectProvider', 'Cheapa API', 'Use the key in CHEAPA_API_KEY');
    await untilSaid(/Cheapa API is connected/);
    await untilBalance(/^\$12\.34$/);
    await disconnect('cheapa');
    await untilNoBalance();
  });

  it('is asked with a key that the editor keeps, which no file shows', async () => {
    const done = answered('costlint.connectProvider', 'Cheapa API', 'Enter a key');
    await ofAccounts({ kind: 'answer', question: 'Key of Cheapa API', text: 'sk-llmaai-proxied' });
    await untilSaid(/Cheapa API is connected/);
    await done;
    // The environment has another one.
    process.env.CHEAPA_API_KEY = 'sk-llmaai-other';
    await vscode.commands.executeCommand('costlint.refreshBalance');
    await untilBalance(/^\$12\.34$/);
    assert.deepEqual(await ofAccounts({ kind: 'written', texts: ['sk-llmaai-proxied'] }), []);
    await disconnect('cheapa');
    await untilNoBalance();
  });
});
