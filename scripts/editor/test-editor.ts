import path from 'node:path';
import { openDesktopEditor } from './desktop-editor';
import { downloadDesktop, noDesktopReason } from './desktop-find';
import type { Editor, Progress } from './editor';
import { openHostedEditor } from './hosted-editor';

/** Folder, under the project's root, of the browser-hosted editor. */
export const HOST_FOLDER = '.costlint-host';

/**
 * The editor that tests and screenshots run in, with the VSIX installed: the one that VSCODE_EXECUTABLE names,
 * else a downloaded desktop VS Code, else one in a browser.
 */
export async function openTestEditor(root: string, vsix: string, progress: Progress): Promise<Editor> {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named !== undefined && named !== '') return openDesktopEditor(named, vsix);
  const reason = noDesktopReason();
  if (reason === null) {
    const downloaded = await downloadDesktop(root, progress);
    if (downloaded !== null) return openDesktopEditor(downloaded, vsix);
  }
  progress(`no desktop VS Code (${reason ?? 'its download server is out of reach'}): using one in a browser`);
  return openHostedEditor(path.join(root, HOST_FOLDER), vsix, progress);
}
