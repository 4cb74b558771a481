import assert from 'node:assert/strict';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';

export const EXTENSION_ID = 'costlint.costlint';

/** An inlay hint as a test wants to see it. */
export interface ShownHint {
  /** 0-based. */
  readonly line: number;
  readonly character: number;
  readonly text: string;
}

/** Shows a file of the window's folder. */
export async function open(file: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the window has no folder');
  const document = await vscode.workspace.openTextDocument(
    vscode.Uri.joinPath(folder.uri, ...file.split('/')),
  );
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** The hints that the editor gets for a document right now. */
export async function hintsNow(document: vscode.TextDocument): Promise<ShownHint[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    whole,
  );
  return hints.map(({ position, label }) => ({
    line: position.line,
    character: position.character,
    text: (typeof label === 'string' ? label : label.map(({ value }) => value).join('')).trim(),
  }));
}

/** The hints of a document as soon as they satisfy `enough` (by default: as soon as there are any). */
export async function hintsOf(
  document: vscode.TextDocument,
  enough = (hints: readonly ShownHint[]): boolean => hints.length > 0,
): Promise<ShownHint[]> {
  return until(`hints in ${path.basename(document.fileName)}`, async () => {
    const hints = await hintsNow(document);
    return enough(hints) ? hints : null;
  });
}

/** All that the hovers at a text of the document say. */
export async function hoverAt(document: vscode.TextDocument, text: string): Promise<string> {
  const offset = document.getText().indexOf(text);
  assert.ok(offset >= 0, `${document.fileName} does not contain ${text}`);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(offset + 1),
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n\n');
}

/** Asks again and again; for what the editor does in its own time. `seen` tells what there was instead. */
export async function until<T>(
  what: string,
  look: () => Promise<T | null>,
  { timeout = 20_000, seen = () => '' }: { readonly timeout?: number; readonly seen?: () => string } = {},
): Promise<T> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    const instead = seen() === '' ? '' : `; there was ${seen()}`;
    if (Date.now() > deadline)
      throw new assert.AssertionError({ message: `waited in vain for ${what}${instead}` });
    await pause(100);
  }
}

/** Changes a user setting for the time of `use`. */
export async function withSetting(
  section: string,
  key: string,
  value: unknown,
  use: () => Promise<unknown>,
): Promise<void> {
  const set = (to: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration(section).update(key, to, vscode.ConfigurationTarget.Global);
  await set(value);
  try {
    await use();
  } finally {
    await set(undefined);
  }
}
