import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import * as path from 'node:path';
import { isConfigFile } from '../core/config/config-file';
import { loadNodeEngine } from '../node-engine';
import { layOut } from '../platform/git-tree';
import { GitMissing, nodeGit } from '../platform/node-git';
import type { GitFile, GitRepository } from '../ports/git';
import type { CheckReport } from '../reports/check-report';
import type { DiffReport } from '../reports/diff-report';
import { type CheckedPaths, checkPaths } from './check';
import type { Terminal } from './terminal';
import { UsageError } from './usage-error';

/** The same check of the present files, and of what they were. */
export interface CheckedSince {
  readonly before: CheckReport;
  readonly after: CheckReport;
  readonly since: DiffReport['since'];
}

/** Checks files as they are and as they were where they left a commit. Throws `UsageError` for names that lead nowhere. */
export async function checkSince(
  name: string,
  command: CheckedPaths,
  terminal: Terminal,
): Promise<CheckedSince> {
  const folder = realpathSync(terminal.folder);
  const repository = await repositoryAt(folder);
  const commit = await commitBefore(repository, name);
  const { report: after } = await checkPaths(command, terminal);
  const before = await checkBefore(command, repository, commit, { ...terminal, folder });
  return { before, after, since: { name, commit } };
}

async function repositoryAt(folder: string): Promise<GitRepository> {
  try {
    const repository = await nodeGit(folder);
    if (repository) return repository;
  } catch (error) {
    if (error instanceof GitMissing) throw new UsageError(error.message);
    throw error;
  }
  throw new UsageError('changes are known in a work tree of Git, and this folder is in none');
}

/** Where the present state left what was named, so that what others have changed there since is not told. */
async function commitBefore(repository: GitRepository, name: string): Promise<string> {
  const commit = await repository.commitOf(name);
  if (commit === null)
    throw new UsageError(
      `\`${name}\` is no commit, branch or tag here; in CI, it may have to be fetched first`,
    );
  const head = await repository.commitOf('HEAD');
  return (head && (await repository.mergeBase(commit, head))) ?? commit;
}

/** The same check of the files as they were. */
async function checkBefore(
  command: CheckedPaths,
  repository: GitRepository,
  commit: string,
  terminal: Terminal,
): Promise<CheckReport> {
  const engine = await loadNodeEngine();
  const endings = [...engine.readEndings, '.gitignore'];
  const isRead = ({ path: name, size }: GitFile) =>
    size <= MOST_BYTES &&
    (engine.kindOf({ path: name }) !== null ||
      isConfigFile(`/${name}`) ||
      endings.some((each) => name.endsWith(each)));
  const { top, remove } = await layOut(repository, commit, isRead);
  const at = (file: string) => path.join(top, relativeIn(repository.top, file));
  try {
    const paths = command.paths
      .map((each) => at(path.resolve(terminal.folder, each)))
      .filter((each) => existsSync(each));
    if (paths.length === 0) return emptyReport(engine.catalog.asOf);
    const quiet = { ...terminal, folder: at(terminal.folder), note: () => undefined };
    mkdirSync(quiet.folder, { recursive: true });
    return (await checkPaths({ ...command, paths }, quiet)).report;
  } finally {
    remove();
  }
}

/** As large as a notebook with its outputs. */
const MOST_BYTES = 32 * 1024 * 1024;

function relativeIn(top: string, file: string): string {
  const relative = path.relative(top, file);
  if (relative.startsWith('..') || path.isAbsolute(relative))
    throw new UsageError(`${file} is not in the work tree of Git at ${top}`);
  return relative;
}

function emptyReport(asOf: string): CheckReport {
  const totals = { calls: 0, priced: 0, unpriced: 0, byCurrency: {} };
  return { version: 1, catalog: { asOf }, files: [], skipped: [], totals };
}
