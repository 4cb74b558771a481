import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import type { Progress } from './editor';
import { findProgram } from './system-packages';

const DOWNLOAD_SERVER = 'https://update.code.visualstudio.com/api/releases/stable';

/** The stable VS Code unless the environment names a version, as CI does to test the oldest supported one. */
const VERSION = process.env.COSTLINT_VSCODE_VERSION ?? 'stable';

/** Why a desktop VS Code is out of the question here, in words; null when nothing speaks against it. */
export function noDesktopReason(): string | null {
  const hasScreen = process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
  return process.platform === 'linux' && !hasScreen ? 'this machine has no screen' : null;
}

/** The `code` command of an installed VS Code that can show a window, or null. */
export function findCodeCommand(): string | null {
  // In a remote terminal of VS Code and in WSL the command opens a window on the other side.
  const elsewhere = process.env.VSCODE_IPC_HOOK_CLI ?? process.env.WSL_DISTRO_NAME;
  if (noDesktopReason() !== null && elsewhere === undefined) return null;
  return findProgram(process.platform === 'win32' ? 'code.cmd' : 'code');
}

/** The executable of a VS Code downloaded now or before, or null when its server can't be reached. */
export async function downloadDesktop(root: string, progress: Progress): Promise<string | null> {
  const cachePath = path.join(root, '.vscode-test');
  if (!(await isReachable(DOWNLOAD_SERVER)) && !(await holdsDownload(cachePath))) return null;
  progress(`VS Code (${VERSION}) ...`);
  try {
    return await downloadAndUnzipVSCode({ version: VERSION, cachePath, reporter: new SilentReporter() });
  } catch (error) {
    progress(`VS Code could not be downloaded: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

async function isReachable(url: string): Promise<boolean> {
  return fetch(url, { signal: AbortSignal.timeout(5000) }).then(
    (answer) => answer.ok,
    () => false,
  );
}

async function holdsDownload(folder: string): Promise<boolean> {
  return existsSync(folder) && (await readdir(folder)).some((name) => name.startsWith('vscode-'));
}
