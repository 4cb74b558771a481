import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runCommand } from './command';
import type { HostPrograms } from './host-install';

/** User settings that keep a fresh editor quiet. Workspace trust stays as users have it. */
export const QUIET_SETTINGS: Readonly<Record<string, unknown>> = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'remote.autoForwardPorts': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

export interface HostServerOptions {
  readonly programs: HostPrograms;
  /** The editor's user data; kept between runs by the caller, or thrown away. */
  readonly profile: string;
  readonly extensions: string;
  /** Added to the environment of the extension host. */
  readonly env?: Readonly<Record<string, string>>;
  /** Lets a page load a test suite and extensions under development; also holds back notification toasts. */
  readonly testDriver?: boolean;
}

/** A running editor server on this machine's loopback address. */
export interface HostServer {
  readonly port: number;
  /** Resolves when the server has ended, by itself or by `stop`. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Writes the user settings of a profile; `keep` leaves those of an earlier run alone. */
export async function writeUserSettings(
  profile: string,
  settings: Readonly<Record<string, unknown>>,
  { keep = false } = {},
): Promise<void> {
  const file = path.join(profile, 'User', 'settings.json');
  if (keep && existsSync(file)) return;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify({ ...QUIET_SETTINGS, ...settings }, null, 2)}\n`);
}

/** Installs a VSIX into a folder of extensions. */
export async function installVsix(
  { programs, profile, extensions }: HostServerOptions,
  vsix: string,
): Promise<void> {
  await withSocketFolder((sockets) =>
    runCommand(
      programs.node,
      [
        ...commonArguments({ programs, profile, extensions }, sockets),
        '--install-extension',
        vsix,
        '--force',
      ],
      { env: serverEnvironment(sockets) },
    ),
  );
}

/** Starts the server and waits until it answers. */
export async function startHostServer(options: HostServerOptions): Promise<HostServer> {
  const sockets = await makeSocketFolder();
  const logFile = path.join(sockets, 'server.log');
  const log = openSync(logFile, 'w');
  const port = await freePort();
  const child = spawn(options.programs.node, serverArguments(options, sockets, port), {
    env: { ...serverEnvironment(sockets), ...options.env },
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    await stopGroup(child, ended);
    await rm(sockets, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    await untilHealthy(port, child);
  } catch (error) {
    const said = readFileSync(logFile, 'utf8');
    await stop();
    throw new Error(`The editor's server did not start (${String(error)}):\n${said}`);
  }
  return { port, ended, stop };
}

function serverArguments(options: HostServerOptions, sockets: string, port: number): string[] {
  const driver = options.testDriver === true ? ['--vscode-option', 'enable-smoke-test-driver'] : [];
  return [
    ...commonArguments(options, sockets),
    ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--app-name', 'Costlint'],
    ...[
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-getting-started-override',
      '--disable-proxy',
    ],
    ...driver,
  ];
}

function commonArguments({ programs, profile, extensions }: HostServerOptions, sockets: string): string[] {
  return [
    programs.entry,
    ...['--config', path.join(sockets, 'config.yaml')],
    ...['--session-socket', path.join(sockets, 'session.sock')],
    ...['--user-data-dir', profile, '--extensions-dir', extensions],
  ];
}

/** No marketplace, nothing written to the home folder, nothing inherited from a surrounding editor. */
function serverEnvironment(sockets: string): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env };
  for (const name of Object.keys(env)) if (/^(VSCODE_|ELECTRON_)/.test(name)) delete env[name];
  const home = path.join(sockets, 'xdg');
  return { ...env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', XDG_CONFIG_HOME: home, XDG_DATA_HOME: home };
}

/** Sockets lie in the temporary folder: their paths may not be longer than about 100 characters. */
function makeSocketFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'costlint-host-'));
}

async function withSocketFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await makeSocketFolder();
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}

async function untilHealthy(port: number, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`it ended with code ${child.exitCode}`);
    const healthy = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) return;
    await pause(100);
  }
  throw new Error('no answer in 30 s');
}

/** The server's process group holds the extension host and file watchers, which outlive it when left alone. */
async function stopGroup(child: ChildProcess, ended: Promise<void>): Promise<void> {
  signalGroup(child, 'SIGTERM');
  const timer = new AbortController();
  await Promise.race([ended, pause(3000, undefined, { signal: timer.signal }).catch(() => undefined)]);
  timer.abort();
  signalGroup(child, 'SIGKILL');
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}
