import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runCommand } from './command';
import type { HostPrograms } from './host-install';
import { makeTemporaryFolder, type TemporaryFolder } from './temporary-folder';

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

/** Installs a VSIX into a folder of extensions. */
export async function installVsix(
  { programs, profile, extensions }: HostServerOptions,
  vsix: string,
): Promise<void> {
  const sockets = await makeSocketFolder();
  try {
    await runCommand(
      programs.node,
      [
        ...commonArguments({ programs, profile, extensions }, sockets.path),
        '--install-extension',
        vsix,
        '--force',
      ],
      { env: serverEnvironment(sockets.path) },
    );
  } finally {
    sockets.remove();
  }
}

/** Starts the server and waits until it answers. */
export async function startHostServer(options: HostServerOptions): Promise<HostServer> {
  const sockets = await makeSocketFolder();
  const logFile = path.join(sockets.path, 'server.log');
  const log = openSync(logFile, 'w');
  const port = await freePort();
  const child = spawn(options.programs.node, serverArguments(options, sockets.path, port), {
    env: { ...serverEnvironment(sockets.path), ...options.env },
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const killAtExit = (): void => signalGroup(child, 'SIGKILL');
  process.prependOnceListener('exit', killAtExit);
  const stop = async (): Promise<void> => {
    process.off('exit', killAtExit);
    await stopGroup(child, ended);
    sockets.remove();
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
function makeSocketFolder(): Promise<TemporaryFolder> {
  return makeTemporaryFolder('costlint-host-');
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
