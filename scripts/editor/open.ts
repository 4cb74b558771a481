import { spawn } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { resolveCliPathFromVSCodeExecutablePath } from '@vscode/test-electron';
import { spawnArguments } from './command';
import { downloadDesktop, findCodeCommand, noDesktopReason } from './desktop-find';
import { installHost } from './host-install';
import { startHostServer } from './host-server';
import { workbenchUrl } from './hosted-editor';
import { makeTemporaryFolder } from './temporary-folder';
import { HOST_FOLDER } from './test-editor';
import { writeUserSettings } from './user-settings';

/** A folder, and a file in it to show first. */
export interface Target {
  readonly folder: string;
  readonly file?: string;
  /** Added to the environment of the editor. What it names must be there for as long as the editor is open. */
  readonly env?: Readonly<Record<string, string>>;
}

const progress = (message: string): void => console.log(`  ${message}`);

/**
 * Opens a folder in VS Code with the built extension loaded from `root`: in the one that is installed,
 * else in a downloaded one, else in one that this process serves to a browser until Ctrl+C.
 */
export async function openEditor(root: string, target: Target): Promise<void> {
  const code = findCodeCommand();
  if (code !== null) return openDesktop(code, [], root, target);
  const reason = noDesktopReason();
  const downloaded = reason === null ? await downloadDesktop(root, progress) : null;
  if (downloaded !== null) {
    const profile = path.join(root, '.vscode-test');
    const folders = [
      `--user-data-dir=${path.join(profile, 'user-data')}`,
      `--extensions-dir=${path.join(profile, 'extensions')}`,
    ];
    return openDesktop(resolveCliPathFromVSCodeExecutablePath(downloaded), folders, root, target);
  }
  progress(
    `no \`code\` command on the PATH, and no download of VS Code: ${reason ?? 'its server is out of reach'}`,
  );
  await serveInBrowser(root, target);
}

function openDesktop(
  command: string,
  folders: readonly string[],
  root: string,
  target: Target,
): Promise<void> {
  const { folder, file, env = {} } = target;
  const args = [
    '--new-window',
    // The command then ends with the window, and what was started for the window ends with the command.
    ...(Object.keys(env).length > 0 ? ['--wait'] : []),
    `--extensionDevelopmentPath=${root}`,
    ...folders,
    ...asRoot(root, folders),
    folder,
    ...(file === undefined ? [] : ['--goto', file]),
  ];
  const start = spawnArguments(command, args);
  progress('opening VS Code ...');
  return new Promise((resolve, reject) => {
    const child = spawn(start.program, start.args, {
      shell: start.shell,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.once('error', reject);
    child.once('exit', (status) =>
      status === 0 ? resolve() : reject(new Error(`${command} ended with code ${status}`)),
    );
  });
}

/** VS Code starts for root only when told that it is meant, and where to keep its data. */
function asRoot(root: string, folders: readonly string[]): string[] {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  const data = folders.length > 0 ? [] : [`--user-data-dir=${path.join(root, '.vscode-test', 'user-data')}`];
  return ['--no-sandbox', ...data];
}

async function serveInBrowser(root: string, target: Target): Promise<void> {
  const hostFolder = path.join(root, HOST_FOLDER);
  const programs = await installHost(hostFolder, progress);
  const profile = path.join(hostFolder, 'profile');
  // Nothing is asked of an account before the folder is trusted: whoever starts it is to be asked for that at once.
  await writeUserSettings(profile, { 'security.workspace.trust.startupPrompt': 'always' }, { keep: true });
  const extensions = await makeTemporaryFolder('costlint-extensions-');
  await symlink(root, path.join(extensions.path, 'costlint.costlint-development'), 'dir');
  const server = await startHostServer({
    programs,
    profile,
    extensions: extensions.path,
    env: target.env ?? {},
  });
  try {
    console.log(`\n  Costlint in VS Code: ${workbenchUrl(server.port, target)}`);
    console.log('  Open it in a browser on this machine. Ctrl+C ends it.');
    await Promise.race([server.ended, interrupted()]);
  } finally {
    await server.stop();
    extensions.remove();
  }
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
