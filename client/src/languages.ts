import * as vscode from 'vscode';
import { languageIds } from '../../shared/src/languages.generated';
import { PLAIN_TEXT_ENDINGS } from './plain-text-files';

const sources = [
  ...languageIds.map((language) => ({ language })),
  ...PLAIN_TEXT_ENDINGS.map((ending) => ({ language: 'plaintext', pattern: `**/*.${ending}` })),
];

/** The documents that the server looks at: of its languages, wherever they come from, and the project's settings. */
export const documentSelector = [...sources, { scheme: 'file', pattern: '**/costlint.json' }];

export function isSupported(document: vscode.TextDocument): boolean {
  return vscode.languages.match(sources, document) > 0;
}
