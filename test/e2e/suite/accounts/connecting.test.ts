import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  answered,
  assertTooltip,
  disconnect,
  sentToProviders,
  untilBalance,
  untilNoBalance,
  untilSaid,
} from '../account-window';
import { hoverAt, open } from '../documents';
import { ofAccounts } from '../window';

/** Runs a command that shows a list, gives its lines, and closes it. */
async function choicesOf(command: string): Promise<readonly string[]> {
  const done = vscode.commands.executeCommand(command);
  const choices = await ofAccounts({ kind: 'choices' });
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  await done;
  return choices;
}

describe('connecting accounts', () => {
  it('begins with a list that names the keys in the environment', async () => {
    const [first = '', second = ''] = await choicesOf('costlint.connectProvider');
    assert.match(first, /^Serika\.dev.*SERIKA_API_KEY is set/);
    assert.match(second, /^BabySea.*BABYSEA_API_KEY is set.*balance/);
  });

  it('tells why a key is not accepted, and connects nothing', async () => {
    const { CHEAPA_API_KEY: key } = process.env;
    process.env.CHEAPA_API_KEY = 'sk-llmaai-bad';
    try {
      const done = answered('costlint.connectProvider', 'Cheapa API');
      assert.match(
        await untilSaid(/not connected/),
        /Cheapa API is not connected: Cheapa API does not accept the key/,
      );
      await done;
      assert.equal(await ofAccounts({ kind: 'balance' }), null);
    } finally {
      process.env.CHEAPA_API_KEY = key;
    }
  });

  it('does not send a key that looks like another provider’s', async () => {
    const { CHEAPA_API_KEY: key } = process.env;
    process.env.CHEAPA_API_KEY = 'sk-or-v1-sandbox';
    try {
      const sent = (await sentToProviders()).length;
      const done = answered('costlint.connectProvider', 'Cheapa API');
      assert.match(await untilSaid(/CHEAPA_API_KEY/), /CHEAPA_API_KEY is not used/);
      await done;
      assert.equal((await sentToProviders()).length, sent);
    } finally {
      process.env.CHEAPA_API_KEY = key;
    }
  });

  it('shows the balance at once', async () => {
    await answered('costlint.connectProvider', 'Cheapa API');
    assert.match(await untilSaid(/is connected/), /Cheapa API is connected/);
    const { text, label, isWarning } = await untilBalance(/\$12\.4\d/);
    assert.equal(text.trim(), label.replace(/^Balance at Cheapa API: /, ''));
    assert.match(text, /^SANDBOX · \$12\.4\d$/);
    assert.equal(isWarning, false);
  });

  it('asks for the region where keys belong to one', async () => {
    const { length } = await sentToProviders();
    await answered('costlint.connectProvider', 'BabySea', 'eu');
    await untilBalance(/12\.4\d+ credits · Starter Monthly/);
    const targets = (await sentToProviders()).slice(length).map(({ target }) => target);
    assert.ok(targets.includes('api.eu.babysea.ai/v1/user/billing'), targets.join(' '));
    assert.deepEqual(
      targets.filter((target) => /^api\.(us|jp)\.babysea/.test(target)),
      [],
    );
  });

  it('lists what is known of each, and switches between them', async () => {
    const choices = await choicesOf('costlint.switchAccount');
    assert.match(choices[0] ?? '', /Cheapa API.*key from the environment.*\$12\.4\d/);
    assert.match(choices[1] ?? '', /BabySea.*in the status bar.*credits/);
    await answered('costlint.switchAccount', 'Cheapa API');
    await untilBalance(/^SANDBOX · \$12\.4\d$/);
    await assertTooltip(/^Cheapa API/, /SANDBOX: no real account/, /Refresh Balance/, /Switch Account/);
  });

  it('ends when they are disconnected, with all that was shown of them', async () => {
    await disconnect('cheapa');
    await untilBalance(/credits/);
    await disconnect('babysea');
    await untilNoBalance();
    assert.doesNotMatch(await hoverAt(await open('flat-fee.ts'), 'generate('), /account|SANDBOX/);
    const { length } = await sentToProviders();
    await vscode.commands.executeCommand('costlint.refreshPrices');
    assert.equal((await sentToProviders()).length, length);
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});
