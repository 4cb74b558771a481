import * as vscode from 'vscode';
import { COMMAND_CATEGORY } from '../../../shared/src/commands';
import type { Choice, Dialogs, Question } from './dialogs';
import { plainText, withoutLinks } from './plain-text';

/** Talks with the user by the editor's own lists, boxes and messages. */
export const editorDialogs: Dialogs = {
  async pick<T>(title: string, choices: readonly Choice<T>[], note = ''): Promise<T | undefined> {
    const items = choices.map(({ label, description = '', detail = '', value }) => ({
      label: plainText(label),
      description: plainText(description),
      detail: plainText(detail),
      value,
    }));
    const chosen = await vscode.window.showQuickPick(items, {
      title,
      placeHolder: note,
      matchOnDescription: true,
      ignoreFocusOut: true,
    });
    return chosen?.value;
  },
  async ask({ title, prompt, value = '', secret = false, check }: Question): Promise<string | undefined> {
    const text = await vscode.window.showInputBox({
      title,
      prompt,
      value,
      password: secret,
      ignoreFocusOut: true,
      validateInput: (given) => check(given),
    });
    return text?.trim();
  },
  tell(message: string): void {
    void vscode.window.showInformationMessage(said(message));
  },
  async warn(message: string, ...buttons: readonly string[]): Promise<string | undefined> {
    return vscode.window.showWarningMessage(said(message), ...buttons);
  },
  async wait<T>(title: string, work: () => Promise<T>): Promise<T> {
    const location = vscode.ProgressLocation.Notification;
    return vscode.window.withProgress({ location, title: said(title) }, work);
  },
};

function said(message: string): string {
  return `${COMMAND_CATEGORY}: ${withoutLinks(message)}`;
}
