import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { sentToProviders, untilSaid } from '../account-window';
import { hintsOf, open } from '../documents';
import { ofAccounts } from '../window';

describe('accounts that are connected, in a folder that is not trusted', () => {
  it('are not asked, and nor is anything sent for them', async () => {
    await hintsOf(await open('flat-fee.ts'));
    for (const command of ['refreshBalance', 'connectProvider', 'getQuote']) {
      const done = vscode.commands.executeCommand(`costlint.${command}`);
      await untilSaid(/Nothing is sent anywhere from a workspace that is not trusted/);
      await done;
    }
    const balance = await ofAccounts({ kind: 'balance' });
    assert.doesNotMatch(balance?.text ?? '', /\$\d/);
    assert.deepEqual(await sentToProviders(), []);
  });
});
