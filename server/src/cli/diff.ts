import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import * as path from 'node:path';
import { isConfigFile } from '../core/config/config-file';
import { loadNodeEngine } from '../node-engine';
import { layOut } from '../platform/git-tree';
import { GitMissing, nodeGit } from '../platform/node-git';
import type { GitFile, GitRepository } from '../ports/git';
import type { CheckReport } from '../reports/check-report';
import { diffMarkdown } from '../reports/diff-markdown';
import { type DiffReport, diffReport } from '../reports/diff-report';
import { diffText } from '../reports/diff-text';
import { jsonText } from '../reports/json';
import type { DiffCommand } from './arguments';
import { checkPaths, exitCodeOf } from './check';
import { addedVerdict } from './check-budget';
import { EXIT } from './exit-codes';
import type { Terminal } from './terminal';
import { UsageError } from './usage-error';

/** Runs `costlint diff`; gives the exit code. Throws `UsageError` for names and paths that lead nowhere. */
export async function diff(command: DiffCommand, terminal: Terminal): Promise<number> {
  const folder = realpathSync(terminal.folder);
  const repository = await repositoryAt(folder);
  const commit = await commitBefore(repository, command.since);
  const { report: after } = await checkPaths(command, terminal);
  const before = await checkBefore(command, repository, commit, { ...terminal, folder });
  const report = diffReport(before, after, { name: command.since, commit });
  terminal.write(written(report, command, terminal));
  return exitCode(report, after, command, terminal);
}

async function repositoryAt(folder: string): Promise<GitRepository> {
  try {
    const repository = await nodeGit(folder);
    if (repository) return repository;
  } catch (error) {
    if (error instanceof GitMissing) throw new UsageError(error.message);
    throw error;
  }
  throw new UsageError('`costlint diff` runs in a work tree of Git, and this folder is in none');
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
  command: DiffCommand,
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

function written(report: DiffReport, { format }: DiffCommand, { style }: Terminal): string {
  switch (format) {
    case 'json':
      return jsonText(report);
    case 'markdown':
      return diffMarkdown(report);
    case 'text':
      return diffText(report, style);
  }
}

/** New findings above the tolerated level, and a change that costs more than it may, are to be acted on. */
function exitCode(
  { findings, totals }: DiffReport,
  { skipped }: CheckReport,
  { maxSeverity, budget }: DiffCommand,
  terminal: Terminal,
): number {
  const files = [{ path: '', language: '', calls: [], uses: [], findings }];
  const code = exitCodeOf({ files, skipped }, maxSeverity);
  const verdict = budget === null ? null : addedVerdict(totals, budget);
  if (verdict) terminal.note(verdict.words);
  return code === EXIT.clean && verdict?.isOver ? EXIT.findings : code;
}
