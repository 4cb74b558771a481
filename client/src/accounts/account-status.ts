import * as vscode from 'vscode';
import type { StatusBarView } from '../../../shared/src/account-protocol';
import { plainText } from './plain-text';
import { ACCOUNT_LINKS, statusTooltip } from './status-tooltip';

/** The balance of the active account in the status bar; nothing while no account is connected. */
export class AccountStatus implements vscode.Disposable {
  private item: vscode.StatusBarItem | null = null;

  constructor(private readonly isSandbox: boolean) {}

  show(view: StatusBarView | null): void {
    if (view === null) {
      this.item?.dispose();
      this.item = null;
      return;
    }
    this.item ??= this.create();
    draw(this.item, view);
  }

  dispose(): void {
    this.item?.dispose();
  }

  private create(): vscode.StatusBarItem {
    const item = vscode.window.createStatusBarItem('costlint.account', vscode.StatusBarAlignment.Right, 99);
    item.name = this.isSandbox ? 'Costlint: Balance (sandbox)' : 'Costlint: Balance';
    item.command = 'costlint.switchAccount';
    item.show();
    return item;
  }
}

function draw(item: vscode.StatusBarItem, { text, tooltip, label, isLow }: StatusBarView): void {
  item.text = plainText(text);
  const markdown = new vscode.MarkdownString(statusTooltip(tooltip));
  markdown.supportHtml = false;
  markdown.isTrusted = { enabledCommands: ACCOUNT_LINKS.map(({ command }) => command) };
  item.tooltip = markdown;
  item.accessibilityInformation = { label, role: 'button' };
  item.backgroundColor = isLow ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
}
