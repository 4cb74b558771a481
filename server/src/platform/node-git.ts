import { type ChildProcess, spawn } from 'node:child_process';
import * as path from 'node:path';
import type { GitFile, GitRepository } from '../ports/git';
import { BlobReader } from './blob-reader';

/** The repository around a folder; null where there is none. Throws where Git itself can't be run. */
export async function nodeGit(folder: string): Promise<GitRepository | null> {
  const top = await output(folder, ['rev-parse', '--show-toplevel']);
  if (top === null) return null;
  return new NodeGit(path.normalize(top.toString('utf8').replace(/\r?\n$/, '')));
}

class NodeGit implements GitRepository {
  constructor(readonly top: string) {}

  async commitOf(name: string): Promise<string | null> {
    // What starts so would be an option to some command.
    if (name.startsWith('-') || name.includes('\0')) return null;
    return idIn(await output(this.top, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]));
  }

  async mergeBase(one: string, other: string): Promise<string | null> {
    return idIn(await output(this.top, ['merge-base', one, other]));
  }

  async filesOf(commit: string): Promise<readonly GitFile[]> {
    const listed = await output(this.top, ['ls-tree', '-r', '-l', '-z', '--full-tree', commit]);
    if (listed === null) throw new Error(`Git can't list the files of ${commit}`);
    return listed
      .toString('utf8')
      .split('\0')
      .flatMap((entry) => fileOf(entry) ?? []);
  }

  async read(files: readonly GitFile[], take: (file: GitFile, content: Uint8Array) => void): Promise<void> {
    if (files.length === 0) return;
    const child = start(this.top, ['cat-file', '--batch', '--buffer']);
    const reader = new BlobReader(files, take);
    child.stdout?.on('data', (chunk: Buffer) => reader.add(chunk));
    const ended = exitOf(child);
    // It ends early where an object is missing; that is told by what it did not give.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(files.map(({ id }) => `${id}\n`).join(''));
    await ended;
    reader.finish();
  }
}

const ID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

function idIn(text: Buffer | null): string | null {
  const id = text?.toString('utf8').trim() ?? '';
  return ID.test(id) ? id : null;
}

/** `mode type id size\tpath`; null for links, submodules, and paths that lead elsewhere. */
function fileOf(entry: string): GitFile | null {
  const [, mode = '', id = '', size = '', file = ''] =
    /^(\d+) blob ([0-9a-f]+) +(\d+)\t([\s\S]+)$/.exec(entry) ?? [];
  if (mode !== '100644' && mode !== '100755') return null;
  const names = file.split('/');
  const leadsOut = names.some((name) => ['', '.', '..'].includes(name) || /^\.git$/i.test(name));
  return leadsOut || /[\\:\0]/.test(file) ? null : { path: file, id, size: Number(size) };
}

/** Settings of the repository that would run something, off; its own values count less than these. */
const SAFE = [
  ...[
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'core.attributesFile=/dev/null',
    'core.sshCommand=false',
  ],
  ...['core.pager=cat', 'protocol.allow=never', 'credential.helper=', 'gc.auto=0', 'maintenance.auto=false'],
].flatMap((setting) => ['-c', setting]);

const SAFE_FLAGS = ['--no-pager', '--no-optional-locks', '--no-replace-objects', '--literal-pathspecs'];

/** Nothing is fetched, asked or locked. */
const SAFE_ENVIRONMENT = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  LC_ALL: 'C',
};

function start(folder: string, words: readonly string[]): ChildProcess {
  return spawn('git', [...SAFE_FLAGS, ...SAFE, '-C', folder, ...words], {
    // Some systems look for a program where it is to run first: that is never the repository.
    cwd: path.dirname(process.execPath),
    env: { ...process.env, ...SAFE_ENVIRONMENT },
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
}

async function output(folder: string, words: readonly string[]): Promise<Buffer | null> {
  const child = start(folder, words);
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stdin?.on('error', () => undefined);
  child.stdin?.end();
  return (await exitOf(child)) === 0 ? Buffer.concat(chunks) : null;
}

function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ENOENT' ? new GitMissing() : error),
    );
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** There is no program `git`. */
export class GitMissing extends Error {
  constructor() {
    super('git is not installed, or not in PATH');
  }
}
