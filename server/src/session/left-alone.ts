import type { TextDocument } from 'vscode-languageserver-textdocument';
import { matchesGlob } from '../../../shared/src/glob';
import type { Settings } from '../../../shared/src/settings';
import { relativePath } from './file-path';

/** Why a document is not looked at, with words for people. */
export interface ReasonToLeave {
  readonly state: 'off' | 'too-large' | 'excluded';
  readonly message: string;
}

/** Why a document is not to be looked at by its settings; null when it is. */
export function leftAlone(
  document: TextDocument,
  settings: Settings,
  folders: readonly string[],
): ReasonToLeave | null {
  if (!settings.enable) return { state: 'off', message: 'Costlint is off here (`costlint.enable`).' };
  const kilobytes = document.getText().length / 1024;
  if (kilobytes > settings.maxFileSize) {
    const message = `This file has ${Math.ceil(kilobytes)} KB, more than the ${settings.maxFileSize} KB of \`costlint.maxFileSize\`.`;
    return { state: 'too-large', message };
  }
  const path = relativePath(document.uri, folders);
  const glob = settings.exclude.find((pattern) => matchesGlob(pattern, path));
  if (glob === undefined) return null;
  return { state: 'excluded', message: `This file is excluded by \`${glob}\` in \`costlint.exclude\`.` };
}
