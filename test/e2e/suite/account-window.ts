import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SeenRequest } from '../../sandbox/server';
import type { ShownBalance } from '../window-protocol';
import { until } from './documents';
import { ofAccounts } from './window';

/** Accounts that the sandbox speaks for, by the names that lists show. */
export const NAMES = {
  babysea: 'BabySea',
  cheapa: 'Cheapa API',
  flexai: 'FlexAI Token Factory',
  lumenfall: 'Lumenfall',
  openrouter: 'OpenRouter',
  serika: 'Serika.dev',
} as const;

export type Connectable = keyof typeof NAMES;

/** Runs a command that asks, answers it with these labels one after the other, and waits for its end. */
export async function answered(command: string, ...labels: readonly string[]): Promise<void> {
  const done = vscode.commands.executeCommand(command);
  for (const label of labels) await ofAccounts({ kind: 'choose', label });
  await done;
}

/** Connects accounts by the keys in the environment, and waits until the status bar shows the last. */
export async function connect(...providers: readonly Connectable[]): Promise<void> {
  for (const provider of providers) {
    const region = provider === 'babysea' ? ['us'] : [];
    await answered('costlint.connectProvider', NAMES[provider], ...region);
  }
  await untilBalance(/./);
}

/** Disconnects accounts, and waits until the status bar tells nothing of accounts when none is left. */
export async function disconnect(...providers: readonly Connectable[]): Promise<void> {
  for (const provider of providers) await answered('costlint.disconnectProvider', NAMES[provider]);
  await vscode.commands.executeCommand('notifications.clearAll');
}

/** Waits for a text in the status bar, and for its warning where that counts. */
export async function untilBalance(text: RegExp, isWarning?: boolean): Promise<ShownBalance> {
  const fits = (balance: ShownBalance) =>
    text.test(balance.text) &&
    !balance.text.includes('no answer yet') &&
    (isWarning === undefined || balance.isWarning === isWarning);
  let seen = 'nothing';
  return until(
    `the balance ${text}`,
    async () => {
      const balance = await ofAccounts({ kind: 'balance' });
      seen = balance === null ? 'nothing' : JSON.stringify(balance);
      return balance !== null && fits(balance) ? balance : null;
    },
    { seen: () => seen },
  );
}

export async function untilNoBalance(): Promise<void> {
  await until('no balance', async () => ((await ofAccounts({ kind: 'balance' })) === null ? true : null));
}

/** Waits for a message to the user, and takes all messages away. */
export async function untilSaid(words: RegExp): Promise<string> {
  let seen: readonly string[] = [];
  const message = await until(
    `the message ${words}`,
    async () => {
      // The list closes by itself when its last message goes, which may be after the first look.
      if (seen.length === 0) await vscode.commands.executeCommand('notifications.showList');
      seen = await ofAccounts({ kind: 'notifications' });
      return seen.find((each) => words.test(each)) ?? null;
    },
    { seen: () => seen.join(' | ') },
  );
  await vscode.commands.executeCommand('notifications.clearAll');
  return message;
}

/** The tooltip of the balance says all of it. */
export async function assertTooltip(...words: readonly RegExp[]): Promise<void> {
  const tooltip = await ofAccounts({ kind: 'balance-tooltip' });
  for (const each of words) assert.match(tooltip, each);
}

/** What was sent to providers so far. The published price list, which needs no account, is none of it. */
export async function sentToProviders(): Promise<readonly SeenRequest[]> {
  const seen = await ofAccounts({ kind: 'sandbox-seen' });
  return seen.filter(({ target }) => !target.startsWith('raw.githubusercontent.com/'));
}
