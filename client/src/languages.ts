import type * as vscode from 'vscode';
import { languageIds } from '../../shared/src/languages.generated';

/** The documents that the server looks at: of its languages, wherever they come from, and the project's settings. */
export const documentSelector = [
  ...languageIds.map((language) => ({ language })),
  { scheme: 'file', pattern: '**/costlint.json' },
];

export function isSupported(document: vscode.TextDocument): boolean {
  return languageIds.includes(document.languageId);
}
