import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  assertTooltip,
  type Connectable,
  connect,
  disconnect,
  sentToProviders,
  untilBalance,
} from '../account-window';
import { hintsOf, open, withSetting } from '../documents';
import { screenshots } from '../themes';
import { ofAccounts } from '../window';

const refresh = () => vscode.commands.executeCommand('costlint.refreshBalance');

/** What each provider's account is like: in the status bar, and in the tooltip. */
const SHOWN: Readonly<Record<Connectable, readonly [text: RegExp, ...tooltip: readonly RegExp[]]>> = {
  serika: [/^SANDBOX · Serika\.dev: publishes no balance$/, /no balance API/, /Billing\s*postpaid/],
  babysea: [/^SANDBOX · 12\.4\d+ credits · Starter Monthly$/, /Plan\s*Starter Monthly/, /left, reset at/],
  lumenfall: [/^SANDBOX · \$12\.(?:50|49)$/, /Billing\s*prepaid/],
  // Its limits were told when the key was checked.
  flexai: [
    /^SANDBOX · FlexAI Token Factory: publishes no balance$/,
    /no balance API/,
    /Requests per minute\s*10/,
  ],
  cheapa: [/^SANDBOX · \$12\.4\d$/, /Balance\s*\$12\.4\d \(just now\)/],
  openrouter: [/^SANDBOX · \$74\.7\d$/, /Spent\s*\$0\.80 today/],
};

describe('the balance in the status bar', () => {
  for (const provider of Object.keys(SHOWN) as Connectable[]) {
    it(`is that of ${provider}`, async () => {
      const [text, ...tooltip] = SHOWN[provider];
      await connect(provider);
      await untilBalance(text);
      await assertTooltip(/SANDBOX: no real account/, ...tooltip);
      await disconnect(provider);
    });
  }
});

describe('the balance', () => {
  before(() => connect('cheapa'));
  after(() => disconnect('cheapa'));
  beforeEach(async () => {
    await ofAccounts({ kind: 'sandbox-account', provider: 'cheapa', change: { microsPerHour: 0 } });
    await refresh();
    await untilBalance(/\$12\.48$/);
  });

  it('is asked for again on command', async () => {
    await ofAccounts({
      kind: 'sandbox-account',
      provider: 'cheapa',
      change: { micros: 9_870_000, microsPerHour: 0 },
    });
    await refresh();
    await untilBalance(/\$9\.87$/);
  });

  it('warns below the threshold of the user alone', async () => {
    await withSetting('costlint', 'lowBalance.amount', 20, async () => {
      await untilBalance(/\$12\.48$/, true);
      await assertTooltip(/below your threshold of 20/);
      await screenshots('low-balance');
    });
    await untilBalance(/\$12\.48$/, false);
  });

  it('tells what is wrong with its last amount, until it is asked for again', async () => {
    await ofAccounts({ kind: 'sandbox-fault', provider: 'cheapa', fault: 'server-error' });
    await refresh();
    await untilBalance(/\$12\.48 \(provider has a problem\)$/);
    await assertTooltip(/Last known: \$12\.48/);
    await ofAccounts({ kind: 'sandbox-fault', provider: 'cheapa', fault: 'unauthorized' });
    await refresh();
    await untilBalance(/Cheapa API: key not accepted$/);
    await assertTooltip(/does not accept the key: connect it again/);
    await ofAccounts({ kind: 'sandbox-fault', provider: 'cheapa', fault: null });
    await refresh();
    await untilBalance(/\$12\.48$/);
  });

  it('is not sent over and over while nobody asks', async () => {
    const { length } = await sentToProviders();
    await assertTooltip(/Balance/);
    assert.equal((await sentToProviders()).length, length);
  });
});

describe('the balance of the account that pays', () => {
  before(() => connect('babysea', 'cheapa', 'openrouter'));
  after(() => disconnect('babysea', 'cheapa', 'openrouter'));

  it('follows the cursor where the user wants it', async () => {
    const moveTo = async (file: string, text: string) => {
      const document = await open(file);
      await hintsOf(document);
      const position = document.positionAt(document.getText().indexOf(text) + 1);
      const editor = await vscode.window.showTextDocument(document, { preview: false });
      editor.selection = new vscode.Selection(position, position);
    };
    await moveTo('flat-fee.ts', 'generate(');
    await untilBalance(/\$74\.\d\d$/);
    await withSetting('costlint', 'statusBar.followCursor', true, async () => {
      await moveTo('live-prices.ts', 'create(');
      await moveTo('flat-fee.ts', 'generate(');
      await untilBalance(/\$12\.4\d$/);
      await moveTo('live-prices.ts', 'generate(');
      await untilBalance(/credits/);
      await moveTo('live-prices.ts', 'create(');
      await untilBalance(/\$74\.\d\d$/);
    });
  });
});
