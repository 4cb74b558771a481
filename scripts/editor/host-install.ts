import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from './command';
import type { Progress } from './editor';
import { ensureSystemPackages } from './system-packages';

/** The VS Code server and web workbench, and the Node release that it is built for. */
const CODE_SERVER_VERSION = '4.139.1';
const NODE_VERSION = '24.21.0';

/** Where the two programs of the browser-hosted editor lie. */
export interface HostPrograms {
  /** The Node executable that the editor's server runs on. */
  readonly node: string;
  /** The script that starts the editor's server. */
  readonly entry: string;
}

/**
 * Makes a browser-hosted VS Code under `folder`, from the npm registry alone, or finds the one made before.
 *
 * Each of its two parts is made in a folder of its own name plus `.partial-PID` and renamed when it is
 * complete: an interrupted run leaves nothing that a later one could mistake for a whole.
 */
export async function installHost(folder: string, progress: Progress): Promise<HostPrograms> {
  const platform = hostPlatform();
  await mkdir(folder, { recursive: true });
  await removeAbandoned(folder);
  const runtime = path.join(folder, `node-${NODE_VERSION}-${platform}`);
  const editor = path.join(folder, `code-server-${CODE_SERVER_VERSION}-node-${NODE_VERSION}-${platform}`);
  const node = path.join(runtime, 'bin', 'node');
  if (!existsSync(runtime)) {
    progress(`Node ${NODE_VERSION} for the editor ...`);
    await inPartialFolder(runtime, (partial) => unpackNode(partial, platform));
  }
  if (!existsSync(editor)) {
    progress(`VS Code for the browser (code-server ${CODE_SERVER_VERSION}); this takes a minute, once ...`);
    await ensureSystemPackages('to build two small native modules of the editor', [
      { program: 'g++', debian: 'g++' },
      { program: 'make', debian: 'make' },
      { program: 'python3', debian: 'python3' },
    ]);
    await inPartialFolder(editor, (partial) => installCodeServer(partial, runtime));
  }
  return { node, entry: path.join(editor, 'node_modules/code-server/out/node/entry.js') };
}

function hostPlatform(): string {
  const name = `${process.platform}-${process.arch}`;
  if (name === 'linux-x64' || name === 'linux-arm64') return name;
  throw new Error(
    `The browser-hosted editor runs on Linux (x64, arm64) only; this is ${name}. ` +
      'Install VS Code (https://code.visualstudio.com) with its `code` command on the PATH.',
  );
}

async function inPartialFolder(final: string, fill: (partial: string) => Promise<void>): Promise<void> {
  const partial = `${final}.partial-${process.pid}`;
  try {
    await mkdir(partial, { recursive: true });
    await fill(partial);
    await rename(partial, final).catch((error: unknown) => {
      // Another process finished the same part first.
      if (!existsSync(final)) throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const owner = /\.partial-(\d+)$/.exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    // An npm that outlived its parent may still be writing there; the next run tries again.
    await rm(path.join(folder, name), { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The registry package of a Node release holds the executable and the headers that native modules need. */
async function unpackNode(partial: string, platform: string): Promise<void> {
  await runCommand('npm', ['pack', '--silent', `node-${platform}@${NODE_VERSION}`], { cwd: partial });
  const archive = (await readdir(partial)).find((name) => name.endsWith('.tgz'));
  if (archive === undefined) throw new Error(`npm pack gave no archive for Node ${NODE_VERSION}`);
  await runCommand('tar', ['-xzf', archive, '--strip-components=1'], { cwd: partial });
  await rm(path.join(partial, archive));
}

async function installCodeServer(partial: string, runtime: string): Promise<void> {
  const env = {
    ...process.env,
    // npm starts through `env node`: native modules must be built for the editor's Node, with its headers.
    PATH: `${path.join(runtime, 'bin')}${path.delimiter}${process.env.PATH ?? ''}`,
    npm_config_nodedir: runtime,
  };
  const npm = (cwd: string, ...args: string[]): Promise<string> =>
    runCommand('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd, env });
  const vscode = path.join(partial, 'node_modules/code-server/lib/vscode');

  await writeFile(path.join(partial, 'package.json'), '{ "private": true, "name": "editor-host" }\n');
  await npm(partial, 'install', '--ignore-scripts', `code-server@${CODE_SERVER_VERSION}`);
  await npm(vscode, 'install', '--ignore-scripts', '--omit=dev');
  await npm(path.join(vscode, 'extensions'), 'install', '--ignore-scripts', '--omit=dev');
  // All other native modules come prebuilt or are not needed.
  await npm(vscode, 'rebuild', '@vscode/spdlog', '@vscode/native-watchdog');
  for (const built of ['spdlog/build/Release/spdlog.node', 'native-watchdog/build/Release/watchdog.node']) {
    await stat(path.join(vscode, 'node_modules/@vscode', built));
  }
  await removeUnused(vscode);
}

/** Halves the size on disk; none of it is used by an editor without AI features. */
async function removeUnused(vscode: string): Promise<void> {
  const modules = path.join(vscode, 'node_modules');
  const unused = [
    path.join(vscode, 'extensions/copilot'),
    path.join(modules, '@github/copilot-sdk'),
    path.join(modules, `@github/copilot-sdk-${hostPlatform()}`),
    path.join(modules, '@microsoft/mxc-sdk'),
    path.join(modules, '@vscode/spdlog/build/Release/obj.target'),
    path.join(modules, '@vscode/native-watchdog/build/Release/obj.target'),
  ];
  for (const folder of unused) await rm(folder, { recursive: true, force: true });
  for (const folder of ['@vscode/ripgrep-universal/bin', 'node-pty/prebuilds']) {
    await keepOnlyPlatform(path.join(modules, folder));
  }
}

async function keepOnlyPlatform(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  for (const name of await readdir(folder)) {
    if (name !== hostPlatform()) await rm(path.join(folder, name), { recursive: true, force: true });
  }
}
