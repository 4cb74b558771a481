import path from 'node:path';
import { resolveCliPathFromVSCodeExecutablePath } from '@vscode/test-electron';
import { _electron } from 'playwright-core';
import { runCommand } from './command';
import type { Editor, EditorWindow, WindowRequest } from './editor';
import { makeTemporaryFolder } from './temporary-folder';
import { writeUserSettings } from './user-settings';
import { Workbench } from './workbench';

/** Needed where the machine cannot sandbox (root, containers), harmless elsewhere; trust is left alone. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu-sandbox',
  '--disable-updates',
  '--skip-welcome',
  '--skip-release-notes',
];

/** A desktop VS Code, by the path of its executable. */
export async function openDesktopEditor(executable: string, vsix: string): Promise<Editor> {
  const state = await makeTemporaryFolder('costlint-editor-');
  const extensions = path.join(state.path, 'extensions');
  const name = await installVsix(executable, vsix, [
    `--extensions-dir=${extensions}`,
    `--user-data-dir=${path.join(state.path, 'install')}`,
  ]);
  let windows = 0;

  const openWindow = async (request: WindowRequest): Promise<EditorWindow> => {
    const profile = path.join(state.path, `window-${windows++}`);
    await writeUserSettings(profile, request.settings);
    const app = await _electron.launch({
      executablePath: executable,
      args: [
        request.folder,
        ...(request.file === undefined ? [] : ['--goto', request.file]),
        ...ARGUMENTS,
        `--extensions-dir=${extensions}`,
        `--user-data-dir=${profile}`,
        ...suiteArguments(request),
      ],
      env: editorEnvironment(request.env ?? {}),
      timeout: 60_000,
    });
    const child = app.process();
    child.stdout?.pipe(process.stdout, { end: false });
    child.stderr?.pipe(process.stderr, { end: false });
    const suiteEnded = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
    const close = (): Promise<void> => app.close().catch(() => undefined);
    return { workbench: new Workbench(await app.firstWindow()), profile, suiteEnded, close };
  };

  const dispose = async (): Promise<void> => state.remove();
  return { name, openWindow, dispose };
}

function suiteArguments({ suite }: WindowRequest): string[] {
  if (suite === undefined) return [];
  return [`--extensionDevelopmentPath=${suite.extension}`, `--extensionTestsPath=${suite.tests}`];
}

/** Installs the VSIX and gives the editor's name and version. */
async function installVsix(executable: string, vsix: string, folders: readonly string[]): Promise<string> {
  const cli = resolveCliPathFromVSCodeExecutablePath(executable);
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const code = (...args: string[]): Promise<string> =>
    runCommand(cli, [...args, ...folders, ...asRoot], { env: editorEnvironment({}) });
  await code('--install-extension', vsix, '--force');
  const [version = 'unknown version'] = (await code('--version')).split('\n');
  return `VS Code ${version.trim()}`;
}

/** What an outer VS Code or Electron leaves in the environment would make this one join it. */
function editorEnvironment(added: Readonly<Record<string, string>>): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !/^(VSCODE_|ELECTRON_)/.test(name)) env[name] = value;
  }
  return { ...env, ...added };
}
