import type { TextDocument } from 'vscode-languageserver-textdocument';
import * as files from '../core/config/left-alone';
import { parentOf, relativeTo } from '../core/project/paths';
import { pathOf, relativePath } from './file-path';
import type { ResourceSettings } from './settings-store';

/** Why a document is not to be looked at by its settings, in a sentence; null when it is. */
export function leftAlone(
  document: TextDocument,
  resource: Pick<ResourceSettings, 'settings' | 'sources' | 'config'>,
  folders: readonly string[],
): files.ReasonToLeave | null {
  const { settings } = resource;
  const reason = settings.enable ? files.tooLarge(document.getText().length, settings) : null;
  const { state, message } =
    reason ?? files.leftAlone(excludedAs(document.uri, resource, folders), settings) ?? {};
  return state && message ? { state, message: `${message.replace(/^it /, 'This file ')}.` } : null;
}

/** The path that the globs of `exclude` are matched with: from where they are set. */
function excludedAs(
  uri: string,
  { sources, config }: Pick<ResourceSettings, 'sources' | 'config'>,
  folders: readonly string[],
): string {
  const base = config !== null && sources.exclude?.[0] === 'config-file' ? parentOf(config) : null;
  return (base === null ? null : relativeTo(pathOf(uri), base)) ?? relativePath(uri, folders);
}
